import { candidateWords } from './candidates';
import type { Corpus } from './corpus';
import { coverageOf, type Coverage, type PaperFacts } from './evaluate';
import type { CitedFilter } from './filters';
import { matchWords } from './matchWords';
import { hasPhrase } from './phraseMatch';
import { everyNode, positiveWords, type QueryNode, type QueryWord } from './query';
import { anywhere } from './segment';
import { TopPapers, type ScoredPaper } from './topPapers';
import type { WordMatches } from './wordMatches';

/** In more papers than this share, a word only tells apart papers that other words found. */
const commonShare = 0.15;
/** What a paper scores that only operators found. */
const leastScore = 0.001;
const plainBetweenYields = 8192;
/** Texts may have to be looked into. */
export const papersBetweenYields = 64;

interface BestPapers {
	readonly entries: readonly ScoredPaper[];
	readonly total: number;
}

/** One query over one corpus: which papers its words match, and how much of it each paper covers. */
export class CorpusSearch {
	/** The share of the query that a paper covers; 0 for no hit. */
	readonly coverage: Coverage;
	/** The same as far as can be told without looking for phrases in texts; never less. */
	private readonly likelyCoverage: Coverage;

	private constructor(
		private readonly corpus: Corpus,
		private readonly root: QueryNode,
		cited: CitedFilter | undefined,
		private readonly strict: boolean,
		private readonly matches: ReadonlyMap<QueryWord, WordMatches>,
	) {
		const nothing = new Float32Array(0);
		const facts: PaperFacts = {
			values: word => this.matches.get(word)?.values ?? nothing,
			paper: doc => corpus.paper(doc),
			hasPhrase: (phrase, doc) => hasPhrase(corpus.paper(doc), phrase),
			...(cited && { cited }),
		};
		this.coverage = coverageOf(root, facts, strict);
		this.likelyCoverage = coverageOf(root, { ...facts, hasPhrase: undefined }, strict);
	}

	static *of(
		corpus: Corpus,
		root: QueryNode,
		cited: CitedFilter | undefined,
		strict: boolean,
	): Generator<undefined, CorpusSearch> {
		return new CorpusSearch(corpus, root, cited, strict, yield* matchWords(corpus, root, !strict));
	}

	/** The papers that score best, and how many there are in all. */
	*best(limit: number): Generator<undefined, BestPapers> {
		const nodes = everyNode(this.root);
		if (!nodes.some(({ kind }) => kind === 'phrase')) {
			return yield* this.collect(limit, this.coverage, !nodes.some(isCondition));
		}
		const likely = yield* this.collect(limit * 4, this.likelyCoverage, false);
		const entries = likely.entries.filter(({ doc }) => this.coverage(doc) > 0);
		if (entries.length < limit && likely.total > likely.entries.length) {
			return yield* this.collect(limit, this.coverage, false);
		}
		return { entries, total: likely.total - likely.entries.length + entries.length };
	}

	private *collect(limit: number, coverage: Coverage, coversAll: boolean): Generator<undefined, BestPapers> {
		const words = [
			...new Set(positiveWords(this.root).flatMap(word => this.matches.get(word)?.values ?? [])),
		];
		const top = new TopPapers(this.corpus, limit);
		let total = 0;
		let seen = 0;
		for (const doc of this.candidates()) {
			if (++seen % (coversAll ? plainBetweenYields : papersBetweenYields) === 0) {
				yield;
			}
			let score = leastScore;
			for (const values of words) {
				score += values[doc] ?? 0;
			}
			// Coverage only lowers a score, so it need not be known of papers that are too low without it.
			const covered = coversAll && !top.admits(doc, score) ? 1 : coverage(doc);
			total += covered > 0 ? 1 : 0;
			score *= covered * covered * covered;
			if (covered > 0 && top.admits(doc, score)) {
				top.add(doc, score);
			}
		}
		return { entries: top.entries, total };
	}

	/** Living papers that may be hits, each once; no other paper is one. */
	candidates(): Uint32Array {
		const count = (word: QueryWord) => this.matches.get(word)?.docs.length ?? 0;
		const common = this.corpus.alive * commonShare;
		const words = candidateWords(this.root, count, common, this.strict);
		if (!words) {
			return this.corpus.living();
		}
		const union = this.corpus.borrowValues();
		for (const { docs } of new Set(words.flatMap(word => this.matches.get(word) ?? []))) {
			for (const doc of docs) {
				union.lift(doc, 1);
			}
		}
		const found = union.docs.slice();
		this.corpus.release(union);
		return found;
	}

	/** Gives back the memory; the search is over. */
	release(): void {
		new Set(this.matches.values()).forEach(matches => matches.release());
	}
}

/** Whether a paper may have words of the query and be no hit. */
function isCondition(node: QueryNode): boolean {
	return node.kind === 'word' ? node.fields !== anywhere : node.kind !== 'and' && node.kind !== 'or';
}
