import type { Paper } from '../library/paper';
import { compareText } from './compareText';
import { type CountedTerms, countTerms } from './countTerms';
import { finishSegment } from './finishSegment';
import { mergeSegments } from './mergeSegments';
import type { Segment } from './segment';
import { titleWriter } from './titleBytes';
import { vocabularyWriter } from './vocabularyWriter';

/** Indexed together: a small vocabulary stays in the processor's cache, and is sorted at once. */
const papersAtOnce = 1000;

/** Indexes papers, yielding often. */
export function* buildSegment(papers: readonly Paper[]): Generator<undefined, Segment> {
	const segments: Segment[] = [];
	for (let start = 0; start < papers.length; start += papersAtOnce) {
		segments.push(yield* segmentOf(papers.slice(start, start + papersAtOnce)));
	}
	return yield* mergeSegments(segments.map(segment => ({ segment })));
}

function* segmentOf(papers: readonly Paper[]): Generator<undefined, Segment> {
	const counted = yield* countTerms(papers);
	const { terms, counts } = counted;
	const titles = titleWriter();
	papers.forEach(({ title }) => titles.add(title));
	yield;
	const order = Uint32Array.from(terms.keys()).sort((left, right) =>
		compareText(terms[left]!, terms[right]!),
	);
	yield;
	const vocabulary = vocabularyWriter();
	const starts = new Uint32Array(order.length + 1);
	/** Where the next posting of each term goes, by the number that it was counted under. */
	const next = new Uint32Array(order.length);
	for (const [place, term] of order.entries()) {
		const start = starts[place]!;
		next[term] = start;
		starts[place + 1] = start + counts[term]!;
		vocabulary.add(terms[term]!);
	}
	yield;
	return yield* finishSegment(papers, vocabulary, { starts, ...inverted(counted, next) }, titles);
}

/** Turns lists of terms by paper into lists of papers by term. */
function inverted(
	{ ends, entryTerms, ...entries }: CountedTerms,
	next: Uint32Array,
): Pick<Segment, 'docs' | 'weights' | 'fields'> {
	const docs = new Uint32Array(entryTerms.length);
	const weights = new Uint8Array(entryTerms.length);
	const fields = new Uint8Array(entryTerms.length);
	let entry = 0;
	for (const [doc, end] of ends.entries()) {
		for (; entry < end; entry++) {
			const at = next[entryTerms[entry]!]!++;
			docs[at] = doc;
			weights[at] = entries.weights[entry]!;
			fields[at] = entries.fields[entry]!;
		}
	}
	return { docs, weights, fields };
}
