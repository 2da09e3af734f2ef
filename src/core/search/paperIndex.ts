import type { Paper } from '../library/paper';
import { Corpus } from './corpus';
import type { CitedFilter } from './filters';
import type { IndexChange } from './indexChange';
import { mergeSegments } from './mergeSegments';
import { parseQuery } from './parseQuery';
import type { QueryProblem } from './query';
import { relatedPapers } from './related';
import type { Hit } from './rankByTitle';
import { matchCorpus, type PaperSink, searchCorpus, type SearchOptions } from './searchCorpus';
import { PostingReader, type Postings } from './postings';
import type { Segment } from './segment';
import { sum } from './textMatch';

export type { Hit } from './rankByTitle';
export type { SearchOptions } from './searchCorpus';
export type { QueryProblem } from './query';

export interface SearchResult {
	/** Best first; ties by citekey. */
	readonly hits: readonly Hit[];
	readonly problems: readonly QueryProblem[];
}

/** Changes beyond this share of a segment are worth merging into it. */
const mergeShare = 0.15;
const termsBetweenYields = 8;

/** Papers that can be searched. A value: an update makes a new one and leaves the old one as it was. */
export class PaperIndex {
	static readonly empty = new PaperIndex(new Corpus([]));

	private constructor(readonly corpus: Corpus) {}

	/** What was stored, or built of papers. */
	static of(segment: Segment): PaperIndex {
		return new PaperIndex(new Corpus([segment]));
	}

	get size(): number {
		return this.corpus.alive;
	}

	/** This index without the papers that go, and with those that take the place of others. */
	*without({ docs }: Pick<IndexChange, 'docs'>): Generator<undefined, PaperIndex> {
		const { corpus } = this;
		const now = corpus.papers.slice();
		const dead = corpus.dead.slice();
		for (const [doc, paper] of docs) {
			if (paper) {
				now[doc] = paper;
			} else {
				dead[doc] = 1;
			}
		}
		yield;
		const changed = [...docs];
		const segments = corpus.segments.map(([segment, offset]) => {
			const end = offset + segment.papers.length;
			const here = changed.filter(([doc]) => offset <= doc && doc < end);
			if (here.length === 0) {
				return segment;
			}
			const hasLost = segment.hasLost || here.some(([, paper]) => !paper);
			return { ...segment, papers: now.slice(offset, end), hasLost };
		});
		return new PaperIndex(new Corpus(segments, dead));
	}

	/** This index and papers that come, in segments. */
	with(added: readonly Segment[]): PaperIndex {
		const { segments, dead } = this.corpus;
		const all = [...segments.map(([segment]) => segment), ...added];
		return new PaperIndex(
			new Corpus(
				all.filter(({ papers }) => papers.length > 0),
				dead,
			),
		);
	}

	/** The same index in few segments, which is quicker to search, and with the postings of papers that went counted. */
	*tidied(): Generator<undefined, PaperIndex> {
		const { segments, dead, size } = this.corpus;
		const { firstToMerge } = this;
		const [, end] = segments[firstToMerge] ?? [undefined, size];
		const tidy: Segment[] = [];
		for (const [segment, offset] of segments.slice(0, firstToMerge)) {
			const { hasLost, ...same } = segment;
			tidy.push(
				hasLost ? { ...same, removed: yield* postingsOf(segment, dead.subarray(offset, end)) } : segment,
			);
		}
		if (end < size) {
			tidy.push(yield* this.compacted(firstToMerge));
		}
		return tidy.length === segments.length && tidy.every((one, at) => one === segments[at]![0])
			? this
			: new PaperIndex(new Corpus(tidy, dead.subarray(0, end)));
	}

	/** Segments behind which much has changed are worth merging with what came since. */
	private get firstToMerge(): number {
		const { segments, dead } = this.corpus;
		let first = segments.length;
		let behind = 0;
		for (let at = first - 1; at >= 0; at--) {
			const [{ papers }, offset] = segments[at]!;
			const gone = dead.subarray(offset, offset + papers.length).reduce(sum, 0);
			if (behind + gone > papers.length * mergeShare) {
				first = at;
			}
			behind += papers.length - gone;
		}
		return first;
	}

	/** Its segments, perhaps not the first ones, as one. */
	compacted(from = 0): Generator<undefined, Segment> {
		const { segments, dead } = this.corpus;
		return mergeSegments(
			segments.slice(from).map(([segment, offset]) => ({ segment, keeps: doc => dead[offset + doc] === 0 })),
		);
	}

	/** The papers that fit a query best, for a list that shows them. An empty query finds nothing. */
	*search(query: string, options: SearchOptions = {}): Generator<undefined, SearchResult> {
		const parsed = parseQuery(query, options.cited !== undefined);
		return { hits: yield* searchCorpus(this.corpus, parsed, options), problems: parsed.problems };
	}

	/** Adds all papers that a query holds for to `found`: every free word stands in them, and every operator holds. */
	matching<Found extends PaperSink>(
		query: string,
		cited: CitedFilter | undefined,
		found: Found,
	): Generator<undefined, Found> {
		return matchCorpus(this.corpus, parseQuery(query, cited !== undefined), cited, found);
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
function* postingsOf(
	{ papers, postings, vocabulary }: Segment,
	dead: Uint8Array,
): Generator<undefined, Uint32Array> {
	const counts = new Uint32Array(vocabulary.size + 1);
	const last = dead.lastIndexOf(1, papers.length - 1);
	for (let term = 0; term < vocabulary.size; term++) {
		counts[term + 1] = counts[term]! + deadOf(postings, term, dead, last);
		if (term % termsBetweenYields === 0) {
			yield;
		}
	}
	return counts;
}

/** A function of its own, as in a generator a reader for each term would stay in memory. */
function deadOf(postings: Postings, term: number, dead: Uint8Array, last: number): number {
	let count = 0;
	for (const posting = new PostingReader(postings, term); posting.next() && posting.doc <= last;) {
		count += dead[posting.doc]!;
	}
	return count;
}
