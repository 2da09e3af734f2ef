import type { Paper } from '../library/paper';
import { buildSegment } from './buildSegment';
import { Corpus, paperOf } from './corpus';
import type { CitedFilter } from './filters';
import { mergeAll, mergeSegments } from './mergeSegments';
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
	readonly gone: ReadonlySet<Paper>;
	/** To be indexed: those that are new, and those of the base that are gone, so that frequencies stay right. */
	readonly added: readonly Paper[];
	readonly lost: readonly Paper[];
}

/** Changes beyond this share of the base are merged into it. */
const mergeShare = 0.15;

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
		const gone = new Set(removed.filter(paper => !same.has(paper)));
		yield;
		const isLost = (paper: Paper, doc: number) => gone.has(paper) && this.corpus.isAlive(doc);
		const lost = this.corpus.base.papers.filter(isLost);
		return { same, gone, added: added.filter(paper => !back.has(paper)), lost };
	}

	/** This index after a change, of whose added and lost papers these are the segments. */
	*changed({ same, gone }: IndexChange, added: Segment, nowLost: Segment): Generator<undefined, PaperIndex> {
		const { base, recent, removed: lost } = this.corpus;
		const isDead = (paper: Paper, doc: number) => gone.has(paper) || !this.corpus.isAlive(doc);
		const dead = Uint8Array.from(base.papers, (paper, doc) => Number(isDead(paper, doc)));
		yield;
		const newRecent = yield* mergeSegments([
			{ segment: recent, keeps: doc => !gone.has(paperOf(recent, doc)) },
			{ segment: added },
		]);
		const newLost = yield* mergeAll([lost, nowLost]);
		const corpus = new Corpus(withPapers(base, same), withPapers(newRecent, same), dead, newLost);
		const changes = newRecent.papers.length + newLost.papers.length;
		return new PaperIndex(changes <= base.papers.length * mergeShare ? corpus : yield* compacted(corpus));
	}

	/** The same index as one segment, to be stored. */
	*compacted(): Generator<undefined, Segment> {
		return (yield* compacted(this.corpus)).base;
	}

	/** Whether this index was made of the other by nothing but other papers with the same words. */
	hasTextsOf({ corpus }: PaperIndex): boolean {
		const parts = ['base', 'recent', 'removed'] as const;
		return parts.every(part => this.corpus[part].docs === corpus[part].docs);
	}

	/** The papers that fit a query best, for a list that shows them. An empty query finds nothing. */
	search(query: string, options: SearchOptions = {}): SearchResult {
		const parsed = parseQuery(query, options.cited !== undefined);
		return { ...searchCorpus(this.corpus, parsed, options), problems: parsed.problems };
	}

	/** All papers that a query holds for: every free word stands in them, and every operator holds. */
	*matching(query: string, cited?: CitedFilter): Generator<undefined, ReadonlySet<Paper>> {
		return yield* matchCorpus(this.corpus, parseQuery(query, cited !== undefined), cited);
	}

	/** Papers about the same as this one, nearest first. */
	related(paper: Paper, limit = 10): readonly Paper[] {
		return relatedPapers(this.corpus, { title: paper.title, body: paper.abstract }, limit, paper);
	}

	/** Papers about what a text is about. */
	relatedToText(text: string, limit = 10): readonly Paper[] {
		return relatedPapers(this.corpus, { title: '', body: text }, limit);
	}
}

function* compacted(corpus: Corpus): Generator<undefined, Corpus> {
	const { base, recent } = corpus;
	return new Corpus(
		yield* mergeSegments([{ segment: base, keeps: doc => corpus.isAlive(doc) }, { segment: recent }]),
	);
}

function withPapers(segment: Segment, now: ReadonlyMap<Paper, Paper>): Segment {
	return now.size === 0
		? segment
		: { ...segment, papers: segment.papers.map(paper => now.get(paper) ?? paper) };
}
