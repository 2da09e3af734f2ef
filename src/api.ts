import type { Event } from 'vscode';
import type { Paper } from './core/library/paper';

/** What `activate()` returns to other extensions. */
export interface LiteratureApi {
	/** Resolves when all that was there at the start has been read. */
	readonly ready: Promise<void>;
	papers(): readonly Paper[];
	paper(key: string): Paper | undefined;
	/** Ranked hits for a query in the search syntax; `limit` 50 unless told. */
	search(query: string, limit?: number): Promise<SearchHits>;
	readonly onDidChangePapers: Event<void>;
}

/** Best first. What of the query means nothing is told, and the rest is searched. */
export interface SearchHits extends ReadonlyArray<SearchHit> {
	readonly problems: readonly SearchProblem[];
}

export interface SearchHit {
	readonly paper: Paper;
	readonly score: number;
	/** What the query found in the title, as UTF-16 offsets. */
	readonly titleMatches: readonly (readonly [start: number, end: number])[];
	/** The piece of the abstract that shows most of the query's words, with their offsets in it; undefined where it has none. */
	readonly snippet: SearchSnippet | undefined;
}

export interface SearchSnippet {
	readonly text: string;
	readonly matches: readonly (readonly [start: number, end: number])[];
}

export interface SearchProblem {
	readonly message: string;
	/** UTF-16 offsets of the piece of the query. */
	readonly start: number;
	readonly end: number;
}
