import type { Paper } from '../library/paper';
import { buildSegment } from './buildSegment';
import { Corpus, paperOf } from './corpus';
import type { CitedFilter } from './filters';
import { mergeSegments } from './mergeSegments';
import { parseQuery } from './parseQuery';
import type { QueryProblem } from './query';
import { relatedPapers } from './related';
import type { Hit } from './rankByTitle';
import { matchCorpus, searchCorpus, type SearchOptions } from './searchCorpus';
import { emptySegment } from './segment';

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

/** Changes beyond this share of the base are merged into it. */
const mergeShare = 0.15;

/** Papers that can be searched. A value: an update makes a new one and leaves the old one as it was. */
export class PaperIndex {
	static readonly empty = new PaperIndex(new Corpus(emptySegment));

	private constructor(private readonly corpus: Corpus) {}

	/** Indexes papers; yields every few milliseconds at most, so that the caller can pause or give up. */
	static *build(papers: Iterable<Paper>): Generator<undefined, PaperIndex> {
		const base = yield* buildSegment(papers);
		return new PaperIndex(new Corpus(base));
	}

	get size(): number {
		return this.corpus.alive;
	}

	/** This index with papers added and removed, known by object identity. Cheap where little changed. */
	*updated(added: readonly Paper[], removed: readonly Paper[]): Generator<undefined, PaperIndex> {
		const { base, recent } = this.corpus;
		const gone = new Set(removed);
		const dead = new Uint8Array(base.papers.length);
		const newlyDead: Paper[] = [];
		for (const [doc, paper] of base.papers.entries()) {
			const wasAlive = this.corpus.isAlive(doc);
			if (wasAlive && gone.has(paper)) {
				newlyDead.push(paper);
			}
			dead[doc] = wasAlive && !gone.has(paper) ? 0 : 1;
		}
		yield;
		const all = () => true;
		const newRecent = yield* mergeSegments([
			{ segment: recent, keeps: doc => !gone.has(paperOf(recent, doc)) },
			{ segment: yield* buildSegment(added), keeps: all },
		]);
		const newRemoved = yield* mergeSegments([
			{ segment: this.corpus.removed, keeps: all },
			{ segment: yield* buildSegment(newlyDead), keeps: all },
		]);
		const changes = newRecent.papers.length + newRemoved.papers.length;
		if (changes <= base.papers.length * mergeShare) {
			return new PaperIndex(new Corpus(base, newRecent, dead, newRemoved));
		}
		const merged = yield* mergeSegments([
			{ segment: base, keeps: doc => dead[doc] !== 1 },
			{ segment: newRecent, keeps: all },
		]);
		return new PaperIndex(new Corpus(merged));
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
