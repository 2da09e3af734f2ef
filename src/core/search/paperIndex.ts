import type { Paper } from '../library/paper';
import { buildSegment } from './buildSegment';
import { Corpus } from './corpus';
import type { CitedFilter } from './filters';
import type { IndexChange } from './indexChange';
import { mergeSegments } from './mergeSegments';
import { parseQuery } from './parseQuery';
import type { QueryProblem } from './query';
import { relatedPapers } from './related';
import type { Hit } from './rankByTitle';
import { matchCorpus, searchCorpus, type SearchOptions } from './searchCorpus';
import { PostingReader, type Postings } from './postings';
import { emptySegment, type Segment } from './segment';

export type { Hit } from './rankByTitle';
export type { SearchOptions } from './searchCorpus';
export type { QueryProblem } from './query';

export interface SearchResult {
	/** Best first; ties by citekey. */
	readonly hits: readonly Hit[];
	readonly problems: readonly QueryProblem[];
}

/** Changes beyond this share of the base are worth merging into it. */
const mergeShare = 0.15;
const termsBetweenYields = 64;

/** Papers that can be searched. A value: an update makes a new one and leaves the old one as it was. */
export class PaperIndex {
	static readonly empty = PaperIndex.of(emptySegment);

	private constructor(readonly corpus: Corpus) {}

	/** What was stored. */
	static of(segment: Segment): PaperIndex {
		return new PaperIndex(new Corpus(segment));
	}

	/** Indexes papers; yields every few milliseconds at most, so that the caller can pause or give up. */
	static *build(papers: readonly Paper[]): Generator<undefined, PaperIndex> {
		return PaperIndex.of(yield* buildSegment(papers));
	}

	get size(): number {
		return this.corpus.alive;
	}

	/** This index after a change, of whose added papers these are the segments. */
	*changed({ docs }: IndexChange, added: readonly Segment[]): Generator<undefined, PaperIndex> {
		const { base, recent, dead } = this.corpus;
		let { removed } = this.corpus;
		const inBase = base.papers.length;
		const nowDead = dead.slice();
		const papers = this.corpus.papers.slice();
		let loses = false;
		for (const [doc, now] of docs) {
			if (now) {
				papers[doc] = now;
			} else {
				nowDead[doc] = 1;
				loses ||= doc < inBase;
			}
		}
		yield;
		const newBase = { ...base, papers: papers.slice(0, inBase) };
		const newRecent = [
			{
				segment: { ...recent, papers: papers.slice(inBase) },
				keeps: (doc: number) => nowDead[inBase + doc] === 0,
			},
			...added.map(segment => ({ segment })),
		];
		const sum = added.reduce((count, segment) => count + segment.papers.length, 0);
		// Where much is new, each posting is copied but once.
		if (sum > inBase * mergeShare) {
			const whole = [{ segment: newBase, keeps: (doc: number) => nowDead[doc] === 0 }, ...newRecent];
			return PaperIndex.of(yield* mergeSegments(whole));
		}
		if (loses) {
			removed = yield* postingsOf(base, nowDead);
		}
		const merged = yield* mergeSegments(newRecent);
		return new PaperIndex(new Corpus(newBase, merged, nowDead.subarray(0, inBase), removed));
	}

	/** Whether so much changed that searches are quicker once it is merged. */
	get isScattered(): boolean {
		const { base, recent, size, alive } = this.corpus;
		return recent.papers.length + size - alive > base.papers.length * mergeShare;
	}

	/** The same index as one segment. */
	*compacted(): Generator<undefined, Segment> {
		const { base, recent, dead } = this.corpus;
		return yield* mergeSegments([{ segment: base, keeps: doc => dead[doc] === 0 }, { segment: recent }]);
	}

	/** The papers that fit a query best, for a list that shows them. An empty query finds nothing. */
	*search(query: string, options: SearchOptions = {}): Generator<undefined, SearchResult> {
		const parsed = parseQuery(query, options.cited !== undefined);
		return { hits: yield* searchCorpus(this.corpus, parsed, options), problems: parsed.problems };
	}

	/** All papers that a query holds for: every free word stands in them, and every operator holds. */
	matching(query: string, cited?: CitedFilter): Generator<undefined, ReadonlySet<Paper>> {
		return matchCorpus(this.corpus, parseQuery(query, cited !== undefined), cited);
	}

	/** Papers about the same as this one, nearest first; its title counts twice. */
	related(paper: Paper, limit = 10): Generator<undefined, readonly Paper[]> {
		return relatedPapers(this.corpus, `${paper.title}\n${paper.title}\n${paper.abstract}`, limit, paper);
	}

	/** Papers about what a text is about. */
	relatedToText(text: string, limit = 10): Generator<undefined, readonly Paper[]> {
		return relatedPapers(this.corpus, text, limit);
	}
}

/** For each term, how many of its postings and of those before it are of papers that are `dead`. */
function* postingsOf({ postings, vocabulary }: Segment, dead: Uint8Array): Generator<undefined, Uint32Array> {
	const counts = new Uint32Array(vocabulary.size + 1);
	for (let term = 0; term < vocabulary.size; term++) {
		counts[term + 1] = counts[term]! + deadOf(postings, term, dead);
		if (term % termsBetweenYields === 0) {
			yield;
		}
	}
	return counts;
}

/** A function of its own, as in a generator a reader for each term would stay in memory. */
function deadOf(postings: Postings, term: number, dead: Uint8Array): number {
	let count = 0;
	for (const posting = new PostingReader(postings, term); posting.next();) {
		count += dead[posting.doc]!;
	}
	return count;
}
