import type { Paper } from '../library/paper';
import type { Corpus } from './corpus';
import { CorpusSearch, papersBetweenYields } from './corpusSearch';
import type { CitedFilter } from './filters';
import type { Query } from './query';
import { rankByTitle, type Hit } from './rankByTitle';

export interface SearchOptions {
	/** Hits wanted, 50 unless told. */
	readonly limit?: number;
	/** Lifts a paper's score by this share: 0.1 is a little. */
	readonly boost?: (paper: Paper) => number;
	readonly cited?: CitedFilter;
}

const usualLimit = 50;
/** So many of the best are ordered again by their titles. */
const rankedAgain = 80;

/** The best hits, best first, and how many there are in all. */
export function* searchCorpus(
	corpus: Corpus,
	query: Query,
	options: SearchOptions,
): Generator<undefined, { readonly hits: readonly Hit[]; readonly total: number }> {
	const { root } = query;
	if (!root) {
		return { hits: [], total: 0 };
	}
	const limit = options.limit ?? usualLimit;
	const search = yield* CorpusSearch.of(corpus, root, options.cited, false);
	const { entries, total } = yield* search.best(Math.max(limit, rankedAgain));
	search.release();
	const hits = yield* rankByTitle(entries, query, options.boost);
	return { hits: hits.slice(0, limit), total };
}

/** Every living paper that the query holds for, strictly. */
export function* matchCorpus(
	corpus: Corpus,
	{ root }: Query,
	cited?: CitedFilter,
): Generator<undefined, ReadonlySet<Paper>> {
	const found = new Set<Paper>();
	if (!root) {
		return found;
	}
	const search = yield* CorpusSearch.of(corpus, root, cited, true);
	let seen = 0;
	for (const doc of search.candidates()) {
		if (search.coverage(doc) > 0) {
			found.add(corpus.paper(doc));
		}
		if (++seen % papersBetweenYields === 0) {
			yield;
		}
	}
	search.release();
	return found;
}
