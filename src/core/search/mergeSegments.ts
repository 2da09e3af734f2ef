import type { Paper } from '../library/paper';
import { finishSegment } from './finishSegment';
import { growingBytes, type GrowingList, growingNumbers } from './growing';
import { emptySegment, type Segment } from './segment';
import { TitleWriter } from './titleBytes';
import { VocabularyWriter } from './vocabularyWriter';

/** A segment of which only some papers are still wanted. */
export interface MergePart {
	readonly segment: Segment;
	readonly keeps: (doc: number) => boolean;
}

const dropped = 0xffffffff;
const postingsBetweenYields = 50_000;

/** One segment with the wanted papers of all parts, in order. No text is read again. */
export function* mergeSegments(parts: readonly MergePart[]): Generator<undefined, Segment> {
	const wanted = parts.filter(({ segment }) => segment.papers.length > 0);
	const [only] = wanted;
	if (!only) {
		return emptySegment;
	}
	if (wanted.length === 1 && only.segment.papers.every((_, doc) => only.keeps(doc))) {
		return only.segment;
	}
	const papers: Paper[] = [];
	const cursors = wanted.map(part => new Cursor(part.segment, renumber(part, papers)));
	const vocabulary = new VocabularyWriter();
	const starts = growingNumbers();
	const target = { docs: growingNumbers(), weights: growingBytes(), fields: growingBytes() };
	let work = 0;
	for (let term = leastTerm(cursors); term !== undefined; term = leastTerm(cursors)) {
		const start = target.docs.length;
		for (const cursor of cursors) {
			work += cursor.term === term ? cursor.moveTo(target) : 0;
		}
		if (target.docs.length > start) {
			starts.push(start);
			vocabulary.add(term);
		}
		if ((work += 8) > postingsBetweenYields) {
			work = 0;
			yield;
		}
	}
	starts.push(target.docs.length);
	const postings = {
		starts: starts.trimmed(),
		docs: target.docs.trimmed(),
		weights: target.weights.trimmed(),
		fields: target.fields.trimmed(),
	};
	return yield* finishSegment(papers, vocabulary, postings, yield* mergeTitles(wanted));
}

interface PostingTarget {
	readonly docs: GrowingList<Uint32Array>;
	readonly weights: GrowingList<Uint8Array>;
	readonly fields: GrowingList<Uint8Array>;
}

/** Walks through the terms of one segment. */
class Cursor {
	term: string | undefined;
	private at = 0;

	constructor(
		private readonly segment: Segment,
		private readonly numbers: Uint32Array,
	) {
		this.term = this.read();
	}

	/** Appends the postings of the term, goes to the next one, and returns how many postings it looked at. */
	moveTo(target: PostingTarget): number {
		const { starts, docs, weights, fields } = this.segment;
		const start = starts[this.at] ?? 0;
		const end = starts[this.at + 1] ?? 0;
		for (let posting = start; posting < end; posting++) {
			const doc = this.numbers[docs[posting] ?? 0] ?? dropped;
			if (doc !== dropped) {
				target.docs.push(doc);
				target.weights.push(weights[posting] ?? 0);
				target.fields.push(fields[posting] ?? 0);
			}
		}
		this.at++;
		this.term = this.read();
		return end - start;
	}

	private read(): string | undefined {
		const { vocabulary } = this.segment;
		return this.at < vocabulary.size ? vocabulary.term(this.at) : undefined;
	}
}

function leastTerm(cursors: readonly Cursor[]): string | undefined {
	let least: string | undefined;
	for (const { term } of cursors) {
		if (term !== undefined && (least === undefined || term < least)) {
			least = term;
		}
	}
	return least;
}

/** Adds the part's wanted papers to `papers` and returns the new number of each old one. */
function renumber({ segment, keeps }: MergePart, papers: Paper[]): Uint32Array {
	return Uint32Array.from(segment.papers, (paper, doc) => (keeps(doc) ? papers.push(paper) - 1 : dropped));
}

function* mergeTitles(parts: readonly MergePart[]): Generator<undefined, TitleWriter> {
	const writer = new TitleWriter();
	for (const { segment, keeps } of parts) {
		for (let doc = 0; doc < segment.papers.length; doc++) {
			if (keeps(doc)) {
				writer.copy(segment.titles, doc);
			}
			if (doc % 1024 === 1023) {
				yield;
			}
		}
	}
	return writer;
}
