import type { Paper } from '../library/paper';
import { BytesWriter, growingNumbers, trimmed } from './growing';
import { PostingReader, PostingWriter } from './postings';
import type { Segment } from './segment';
import { titleWriter } from './titleBytes';
import type { Vocabulary } from './vocabulary';
import { vocabularyWriter } from './vocabularyWriter';

/** A segment of which perhaps only some papers are still wanted. */
export interface MergePart {
	readonly segment: Segment;
	/** Which papers are wanted; all unless told. */
	readonly keeps?: (doc: number) => boolean;
}

const papersBetweenYields = 500;
const postingsBetweenYields = 50_000;
/** Merged together; each posting is copied as few times as can be. */
const segmentsAtOnce = 16;

/** One segment with the wanted papers of all parts, in order. No text is read again. */
export function* mergeSegments(parts: readonly MergePart[]): Generator<undefined, Segment> {
	if (parts.length <= segmentsAtOnce) {
		return yield* mergeSome(parts);
	}
	const merged: Segment[] = [];
	for (let start = 0; start < parts.length; start += segmentsAtOnce) {
		merged.push(yield* mergeSome(parts.slice(start, start + segmentsAtOnce)));
	}
	return yield* mergeSegments(merged.map(segment => ({ segment })));
}

function* mergeSome(parts: readonly MergePart[]): Generator<undefined, Segment> {
	const wanted = parts.filter(({ segment }) => segment.papers.length);
	const [first, second] = wanted;
	const papers: Paper[] = [];
	const cursors: Cursor[] = [];
	for (const { segment, keeps } of wanted) {
		const numbers = new Uint32Array(segment.papers.length);
		for (let doc = 0; doc < numbers.length; doc++) {
			if (doc % papersBetweenYields === 0) {
				yield;
			}
			if (keeps?.(doc) ?? true) {
				numbers[doc] = papers.push(segment.papers[doc]!);
			}
		}
		cursors.push({ segment, numbers, at: 0 });
	}
	if (first && !second && papers.length === first.segment.papers.length) {
		return first.segment;
	}
	const vocabulary = vocabularyWriter();
	const postings = new PostingWriter();
	let work = 0;
	for (let cursor; (cursor = leastOf(cursors));) {
		const { vocabulary: terms } = cursor.segment;
		const term = cursor.at;
		for (const other of cursors) {
			work += other === cursor || !compare(other, terms, term) ? moveTo(postings, other) : 1;
			if (work > postingsBetweenYields) {
				work = 0;
				yield;
			}
		}
		if (postings.endTerm()) {
			vocabulary.add(terms.term(term));
		}
	}
	const titles = titleWriter();
	const order = new BytesWriter();
	const keyHeads = growingNumbers();
	for (const { segment, numbers } of cursors) {
		for (let doc = 0; doc < numbers.length; doc++) {
			if (numbers[doc]) {
				titles.copy(segment.titles, doc);
				order.copy(segment.order, doc);
				keyHeads.push(segment.keyHeads[doc]!);
			}
			if (doc % papersBetweenYields === 0) {
				yield;
			}
		}
	}
	return {
		papers,
		keyHeads: yield* trimmed(keyHeads),
		vocabulary: yield* vocabulary.finish(),
		postings: yield* postings.finish(),
		titles: yield* titles.finish(),
		order: yield* order.finish(),
	};
}

/** Walks through the terms of one segment. */
interface Cursor {
	readonly segment: Segment;
	/** The new number of each paper, and one more; zero where it is not wanted. */
	readonly numbers: Uint32Array;
	/** The number of the term at hand. */
	at: number;
}

/** Whether the term at hand comes before another, is the same, or is behind it; behind all where there is none. */
function compare(
	{ segment: { vocabulary }, at }: Cursor,
	{ units, starts }: Vocabulary,
	term: number,
): number {
	return at < vocabulary.size ? vocabulary.compare(at, units, starts[term]!, starts[term + 1]!) : 1;
}

/** Appends the postings of the term, goes to the next one, and returns how many postings it looked at. */
function moveTo(target: PostingWriter, cursor: Cursor): number {
	const posting = new PostingReader(cursor.segment.postings, cursor.at++);
	let seen = 0;
	for (; posting.next(); seen++) {
		const doc = cursor.numbers[posting.doc];
		if (doc) {
			target.add(doc - 1, posting.weight, posting.fields);
		}
	}
	return seen;
}

/** The cursor whose term comes first. */
function leastOf(cursors: readonly Cursor[]): Cursor | undefined {
	let least: Cursor | undefined;
	for (const cursor of cursors) {
		const { vocabulary } = (least ?? cursor).segment;
		if (least ? compare(cursor, vocabulary, least.at) < 0 : cursor.at < vocabulary.size) {
			least = cursor;
		}
	}
	return least;
}
