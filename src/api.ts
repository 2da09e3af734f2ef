import type { Event } from 'vscode';
import type { Paper } from './core/library/paper';

/** What `activate()` returns to other extensions. */
export interface LiteratureApi {
	/** Resolves when all that was there at the start has been read. */
	readonly ready: Promise<void>;
	papers(): readonly Paper[];
	paper(key: string): Paper | undefined;
	/** Ranked hits for a query in the search syntax; `limit` 50 unless told. */
	search(query: string, limit?: number): Promise<readonly SearchHit[]>;
	readonly onDidChangePapers: Event<void>;
}

export interface SearchHit {
	readonly paper: Paper;
	readonly score: number;
}
