import type { Paper } from '../library/paper';
import { type CountedTerms, countTerms } from './countTerms';
import { mergeSegments } from './mergeSegments';
import { PostingWriter } from './postings';
import { anywhere, keyHead, type Segment } from './segment';
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
	const { terms, counts, sorted } = counted;
	const titles = titleWriter();
	papers.forEach(({ title }) => titles.add(title));
	yield;
	const vocabulary = vocabularyWriter();
	const postings = new PostingWriter();
	const { docs, entries } = byTerm(counted);
	yield;
	let at = 0;
	for (const term of sorted) {
		vocabulary.add(terms[term]!);
		for (const end = at + counts[term]!; at < end; at++) {
			const mark = counted.marks[entries[at]!]!;
			postings.add(docs[at]!, mark >> 6, mark & anywhere);
		}
		postings.endTerm();
	}
	yield;
	return {
		papers,
		keyHeads: Uint32Array.from(papers, ({ key }) => keyHead(key)),
		vocabulary: yield* vocabulary.finish(),
		postings: yield* postings.finish(),
		titles: yield* titles.finish(),
		order: counted.order,
	};
}

/** The entries of each term, one term after another, each with the number of its paper. */
function byTerm({ ends, counts, entryTerms, sorted }: CountedTerms) {
	/** Where the next entry of each term goes. */
	const next = new Uint32Array(sorted.length);
	let sum = 0;
	for (const term of sorted) {
		next[term] = sum;
		sum += counts[term]!;
	}
	const docs = new Uint32Array(sum);
	const entries = new Uint32Array(sum);
	let entry = 0;
	for (const [doc, end] of ends.entries()) {
		for (; entry < end; entry++) {
			const at = next[entryTerms[entry]!]!++;
			docs[at] = doc;
			entries[at] = entry;
		}
	}
	return { docs, entries };
}
