import type { Paper } from '../library/paper';
import { finishSegment } from './finishSegment';
import type { Segment } from './segment';
import { sortTerms } from './sortTerms';
import { TermCounter } from './termCounter';
import { TitleWriter } from './titleBytes';
import { VocabularyWriter } from './vocabularyWriter';

const papersBetweenYields = 16;

/** Indexes papers, yielding often. */
export function* buildSegment(papers: Iterable<Paper>): Generator<undefined, Segment> {
	const read: Paper[] = [];
	const counter = new TermCounter();
	const titles = new TitleWriter();
	for (const paper of papers) {
		read.push(paper);
		counter.add(paper);
		titles.add(paper.title);
		if (read.length % papersBetweenYields === 0) {
			yield;
		}
	}
	const order = yield* sortTerms(counter.terms);
	const vocabulary = new VocabularyWriter();
	const starts = new Uint32Array(order.length + 1);
	/** Where the next posting of each term goes, by the number that the counter gave it. */
	const next = new Uint32Array(order.length);
	for (const [place, term] of order.entries()) {
		const start = starts[place] ?? 0;
		next[term] = start;
		starts[place + 1] = start + (counter.counts[term] ?? 0);
		vocabulary.add(counter.terms[term] ?? '');
		if (place % 4096 === 4095) {
			yield;
		}
	}
	const postings = yield* invert(counter, next);
	return yield* finishSegment(read, vocabulary, { starts, ...postings }, titles);
}

/** Turns lists of terms by paper into lists of papers by term. */
function* invert(
	{ ends, entryTerms, entryWeights, entryFields }: TermCounter,
	next: Uint32Array,
): Generator<undefined, Pick<Segment, 'docs' | 'weights' | 'fields'>> {
	const docs = new Uint32Array(entryTerms.length);
	const weights = new Uint8Array(entryTerms.length);
	const fields = new Uint8Array(entryTerms.length);
	for (let doc = 0, entry = 0; doc < ends.length; doc++) {
		for (; entry < ends.at(doc); entry++) {
			const term = entryTerms.at(entry);
			const at = next[term] ?? 0;
			docs[at] = doc;
			weights[at] = entryWeights.at(entry);
			fields[at] = entryFields.at(entry);
			next[term] = at + 1;
		}
		if (doc % 256 === 255) {
			yield;
		}
	}
	return { docs, weights, fields };
}
