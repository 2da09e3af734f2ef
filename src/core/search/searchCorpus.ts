import type { Paper } from '../library/paper';
import type { Corpus } from './corpus';
import type { CitedFilter } from './filters';
import { findPapers } from './findPapers';
import type { Query } from './query';
import { rankByTitle, type Hit } from './rankByTitle';
import { TopPapers } from './topPapers';

export interface SearchOptions {
	/** Hits wanted, 50 unless told. */
	readonly limit?: number;
	/** Lifts a paper's score by this share: 0.1 is a little. */
	readonly boost?: (paper: Paper) => number;
	readonly cited?: CitedFilter;
}

/** Takes in papers: a `Set`, or what holds very many. */
export interface PaperSink {
	add(paper: Paper): unknown;
}

const usualLimit = 50;
/** So many of the best are ordered again by their titles. */
const rankedAgain = 80;

/** The best hits, best first. */
export function* searchCorpus(
	corpus: Corpus,
	query: Query,
	options: SearchOptions,
): Generator<undefined, readonly Hit[]> {
	const { root } = query;
	if (!root) {
		return [];
	}
	const limit = options.limit ?? usualLimit;
	const top = new TopPapers(corpus, Math.max(limit, rankedAgain));
	yield* findPapers(corpus, root, options.cited, false, top);
	return (yield* rankByTitle(top.entries, query, options.boost)).slice(0, limit);
}

/** Adds every living paper that the query holds for, strictly, to `found`. */
export function* matchCorpus<Found extends PaperSink>(
	corpus: Corpus,
	{ root }: Query,
	cited: CitedFilter | undefined,
	found: Found,
): Generator<undefined, Found> {
	if (root) {
		const all = {
			lowest: -Infinity,
			admits: () => true,
			add: (doc: number) => found.add(corpus.papers[doc]!),
		};
		yield* findPapers(corpus, root, cited, true, all);
	}
	return found;
}
