import type { Paper } from '../library/paper';
import { buildSegment } from './buildSegment';
import { Corpus } from './corpus';
import type { CitedFilter } from './filters';
import { mergeSegments } from './mergeSegments';
import { parseQuery } from './parseQuery';
import type { QueryProblem } from './query';
import { relatedPapers } from './related';
import type { Hit } from './rankByTitle';
import { matchCorpus, searchCorpus, type SearchOptions } from './searchCorpus';
import { sameTexts } from './sameText';
import { emptySegment, type Segment } from './segment';

export type { Hit } from './rankByTitle';
export type { SearchOptions } from './searchCorpus';
export type { QueryProblem } from './query';

export interface SearchResult {
	/** Best first; ties by citekey. */
	readonly hits: readonly Hit[];
	/** How many papers match in all. */
	readonly total: number;
	readonly problems: readonly QueryProblem[];
}

/** Papers that come and go. */
export interface IndexChange {
	/** Those that came back with the words they had. */
	readonly same: ReadonlyMap<Paper, Paper>;
	/** The numbers of all that come back or go. */
	readonly docs: readonly number[];
	/** To be indexed: those that are new, and those of the base that are gone, so that frequencies stay right. */
	readonly added: readonly Paper[];
	readonly lost: readonly Paper[];
}

/** Changes beyond this share of the base are worth merging into it. */
const mergeShare = 0.15;
const papersBetweenYields = 8192;

/** Papers that can be searched. A value: an update makes a new one and leaves the old one as it was. */
export class PaperIndex {
	static readonly empty = PaperIndex.of(emptySegment);

	private constructor(private readonly corpus: Corpus) {}

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

	/** What has to be indexed so that papers can be added and removed. */
	*change(added: readonly Paper[], removed: readonly Paper[]): Generator<undefined, IndexChange> {
		const same = yield* sameTexts(added, removed);
		const back = new Set(same.values());
		const leaving = new Set(removed);
		const docs: number[] = [];
		const lost: Paper[] = [];
		for (let doc = 0; doc < this.corpus.size; doc++) {
			const paper = this.corpus.paper(doc);
			if (leaving.has(paper) && this.corpus.isAlive(doc)) {
				docs.push(doc);
				if (doc < this.corpus.base.papers.length && !same.has(paper)) {
					lost.push(paper);
				}
			}
			if (doc % papersBetweenYields === 0) {
				yield;
			}
		}
		return { same, docs, added: added.filter(paper => !back.has(paper)), lost };
	}

	/** This index after a change, of whose added and lost papers these are the segments. */
	*changed(
		{ same, docs }: IndexChange,
		added: readonly Segment[],
		nowLost: readonly Segment[],
	): Generator<undefined, PaperIndex> {
		const { base, recent, removed, dead } = this.corpus;
		const inBase = base.papers.length;
		const nowDead = dead.slice();
		const papers = base.papers.concat(recent.papers);
		for (const doc of docs) {
			const paper = this.corpus.paper(doc);
			papers[doc] = same.get(paper) ?? paper;
			nowDead[doc] = same.has(paper) ? 0 : 1;
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
		const newLost = [removed, ...nowLost].map(segment => ({ segment }));
		const changed = [...newRecent, ...newLost].flatMap(({ segment }) => segment.papers);
		// Each posting is copied once, however much is new.
		if (changed.length > inBase) {
			const whole = [{ segment: newBase, keeps: (doc: number) => nowDead[doc] === 0 }, ...newRecent];
			return PaperIndex.of(yield* mergeSegments(whole));
		}
		return new PaperIndex(
			new Corpus(
				newBase,
				yield* mergeSegments(newRecent),
				nowDead.subarray(0, inBase),
				yield* mergeSegments(newLost),
			),
		);
	}

	/** Whether so much changed that searches are quicker once it is merged. */
	get isScattered(): boolean {
		const { base, recent, removed } = this.corpus;
		return recent.papers.length + removed.papers.length > base.papers.length * mergeShare;
	}

	/** The same index as one segment. */
	*compacted(): Generator<undefined, Segment> {
		const { base, recent, dead } = this.corpus;
		return yield* mergeSegments([{ segment: base, keeps: doc => dead[doc] === 0 }, { segment: recent }]);
	}

	/** Whether this index was made of the other by nothing but other papers with the same words. */
	hasTextsOf({ corpus }: PaperIndex): boolean {
		const parts = ['base', 'recent', 'removed'] as const;
		return parts.every(part => this.corpus[part].docs === corpus[part].docs);
	}

	/** The papers that fit a query best, for a list that shows them. An empty query finds nothing. */
	*search(query: string, options: SearchOptions = {}): Generator<undefined, SearchResult> {
		const parsed = parseQuery(query, options.cited !== undefined);
		return { ...(yield* searchCorpus(this.corpus, parsed, options)), problems: parsed.problems };
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
