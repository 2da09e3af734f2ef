import type { Paper } from '../library/paper';
import { compareText } from './compareText';
import { finishSegment } from './finishSegment';
import { mergeAll } from './mergeSegments';
import type { Segment } from './segment';
import { TermCounter } from './termCounter';
import { TitleWriter } from './titleBytes';
import { VocabularyWriter } from './vocabularyWriter';

/** Indexed together: a small vocabulary stays in the processor's cache, and is sorted at once. */
const papersAtOnce = 500;
const papersBetweenYields = 16;

/** Indexes papers, yielding often. */
export function* buildSegment(papers: readonly Paper[]): Generator<undefined, Segment> {
	const segments: Segment[] = [];
	for (let start = 0; start < papers.length; start += papersAtOnce) {
		segments.push(yield* segmentOf(papers.slice(start, start + papersAtOnce)));
	}
	return yield* mergeAll(segments);
}

function* segmentOf(papers: readonly Paper[]): Generator<undefined, Segment> {
	const counter = new TermCounter();
	const titles = new TitleWriter();
	for (const [index, paper] of papers.entries()) {
		counter.add(paper);
		titles.add(paper.title);
		if (index % papersBetweenYields === 0) {
			yield;
		}
	}
	const { terms, counts } = counter;
	const text = (term: number) => terms[term] ?? '';
	const order = Uint32Array.from(terms.keys()).sort((left, right) => compareText(text(left), text(right)));
	yield;
	const vocabulary = new VocabularyWriter();
	const starts = new Uint32Array(order.length + 1);
	/** Where the next posting of each term goes, by the number that the counter gave it. */
	const next = new Uint32Array(order.length);
	for (const [place, term] of order.entries()) {
		const start = starts[place] ?? 0;
		next[term] = start;
		starts[place + 1] = start + (counts[term] ?? 0);
		vocabulary.add(text(term));
	}
	yield;
	return yield* finishSegment(papers, vocabulary, { starts, ...inverted(counter, next) }, titles);
}

/** Turns lists of terms by paper into lists of papers by term. */
function inverted(counter: TermCounter, next: Uint32Array): Pick<Segment, 'docs' | 'weights' | 'fields'> {
	const { ends, entryTerms, entryFields } = counter;
	const docs = new Uint32Array(entryTerms.length);
	const weights = new Uint8Array(entryTerms.length);
	const fields = new Uint8Array(entryTerms.length);
	let entry = 0;
	for (const [doc, end] of ends.entries()) {
		for (; entry < end; entry++) {
			const term = entryTerms[entry] ?? 0;
			const at = next[term] ?? 0;
			next[term] = at + 1;
			docs[at] = doc;
			weights[at] = counter.weight(entry);
			fields[at] = entryFields[entry] ?? 0;
		}
	}
	return { docs, weights, fields };
}
