import type { BrokenPart } from '../bibtex/bibtexBlock';
import type { Reference } from './reference';

/** One entry of a bibliography and where it stands. */
export interface BibliographyEntry {
	readonly reference: Reference;
	/** Whether it is something to cite, and not a part of other entries. */
	readonly isWork: boolean;
	/** Whether it inherits fields from an entry that does not stand in the same file. */
	readonly needsOthers?: boolean;
	readonly start: number;
	readonly end: number;
	/** 1-based line where it begins. */
	readonly line: number;
}

/** What a bibliography holds, and what could not be read in it. */
export interface Bibliography {
	readonly entries: readonly BibliographyEntry[];
	readonly problems: readonly BibliographyProblem[];
}

/** What is wrong at a line, 1-based; the entries around it are read all the same. */
export type BibliographyProblem =
	| { readonly code: BrokenPart | 'brokenEntry'; readonly line: number }
	| {
			readonly code: 'duplicateKey';
			readonly line: number;
			readonly key: string;
			readonly firstLine: number;
	  };
