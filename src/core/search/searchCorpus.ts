import type { Paper } from '../library/paper';
import { candidateWords, type WordCounts } from './candidates';
import type { Corpus } from './corpus';
import { coverageOf, type PaperFacts } from './evaluate';
import type { CitedFilter } from './filters';
import { matchWords } from './matchWords';
import { hasPhrase } from './phraseMatch';
import { positiveWords, type Query, type QueryNode, type QueryWord } from './query';
import { rankByTitle, type Hit } from './rankByTitle';
import { anywhere } from './segment';
import { TopPapers } from './topPapers';
import type { WordMatches } from './wordMatches';

export interface SearchOptions {
	/** Hits wanted, 50 unless told. */
	readonly limit?: number;
	/** Lifts a paper's score by this share: 0.1 is a little. */
	readonly boost?: (paper: Paper) => number;
	readonly cited?: CitedFilter;
}

/** In more papers than this share, a word only tells apart papers that other words found. */
const commonShare = 0.15;
const usualLimit = 50;
/** So many of the best are ordered again by their titles. */
const rankedAgain = 80;
/** What a paper scores that only operators found. */
const leastScore = 0.001;

/** The best hits, best first, and how many there are in all. */
export function searchCorpus(
	corpus: Corpus,
	query: Query,
	options: SearchOptions,
): { readonly hits: readonly Hit[]; readonly total: number } {
	const { root } = query;
	if (!root) {
		return { hits: [], total: 0 };
	}
	const limit = options.limit ?? usualLimit;
	const search = new CorpusSearch(corpus, root, options.cited, false);
	const words = search.distinct(positiveWords(root));
	const isSoft = !hasConditions(root);
	const top = new TopPapers(corpus, Math.max(limit, rankedAgain));
	let total = 0;
	for (const doc of search.candidates()) {
		let score = leastScore;
		for (const values of words) {
			score += values[doc] ?? 0;
		}
		// Coverage only lowers a score, so it need not be known of papers that are too low without it.
		const covered = isSoft && !top.admits(doc, score) ? 1 : search.coverage(doc);
		total += covered > 0 ? 1 : 0;
		score *= covered * covered * covered;
		if (covered > 0 && top.admits(doc, score)) {
			top.add(doc, score);
		}
	}
	search.release();
	return { hits: rankByTitle(top.entries, query, options.boost).slice(0, limit), total };
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
	const search = new CorpusSearch(corpus, root, cited, true);
	yield;
	let seen = 0;
	for (const doc of search.candidates()) {
		if (search.coverage(doc) > 0) {
			found.add(corpus.paper(doc));
		}
		if (++seen % 64 === 0) {
			yield;
		}
	}
	search.release();
	return found;
}

/** One query over one corpus: which papers its words match, and how much of it each paper covers. */
class CorpusSearch {
	/** The share of the query that a paper covers; 0 for no hit. */
	readonly coverage: (doc: number) => number;
	private readonly matches: ReadonlyMap<QueryWord, WordMatches>;

	private readonly counts: WordCounts = {
		count: word => this.matches.get(word)?.docs.length ?? 0,
		isCommon: word => (this.matches.get(word)?.frequency ?? 0) > this.corpus.alive * commonShare,
	};

	constructor(
		private readonly corpus: Corpus,
		private readonly root: QueryNode,
		cited: CitedFilter | undefined,
		private readonly strict: boolean,
	) {
		this.matches = matchWords(corpus, root, !strict);
		const nothing = new Float32Array(0);
		const facts: PaperFacts = {
			values: word => this.matches.get(word)?.values ?? nothing,
			paper: doc => corpus.paper(doc),
			hasPhrase: (phrase, doc) => hasPhrase(corpus.paper(doc), phrase),
			...(cited && { cited }),
		};
		this.coverage = coverageOf(root, facts, strict);
	}

	/** Living papers that may be hits, each once; no other paper is one. */
	candidates(): Uint32Array {
		const { corpus } = this;
		const words = candidateWords(this.root, this.counts, this.strict);
		if (!words) {
			return Uint32Array.from({ length: corpus.size }, (_, doc) => doc).filter(doc => corpus.isAlive(doc));
		}
		const lists = [...new Set(words.flatMap(word => this.matches.get(word) ?? []))];
		const found = new Uint32Array(lists.reduce((sum, { docs }) => sum + docs.length, 0));
		let count = 0;
		for (const [index, { docs }] of lists.entries()) {
			const earlier = lists.slice(0, index).map(({ values }) => values);
			for (const doc of docs) {
				if (corpus.isAlive(doc) && !matchesAny(earlier, doc)) {
					found[count++] = doc;
				}
			}
		}
		return found.subarray(0, count);
	}

	distinct(words: readonly QueryWord[]): readonly Float32Array[] {
		return [...new Set(words.flatMap(word => this.matches.get(word)?.values ?? []))];
	}

	/** Gives back the memory; the search is over. */
	release(): void {
		new Set(this.matches.values()).forEach(matches => matches.release());
	}
}

function matchesAny(lists: readonly Float32Array[], doc: number): boolean {
	for (const values of lists) {
		if ((values[doc] ?? 0) > 0) {
			return true;
		}
	}
	return false;
}

/** Whether a paper may have words of the query and be no hit. */
function hasConditions(node: QueryNode): boolean {
	return node.kind === 'and' || node.kind === 'or'
		? node.nodes.some(hasConditions)
		: node.kind !== 'word' || node.fields !== anywhere;
}
