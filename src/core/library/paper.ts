/** A place on the web that a text names, residue of the page cut off. */
export interface Link {
	readonly kind: 'code' | 'project' | 'model' | 'arxiv' | 'doi' | 'other';
	readonly url: string;
}

/** A place that says something about a paper; `line` is 1-based. */
export interface Source {
	readonly uri: string;
	readonly line: number;
}

/** What can be known of a work. Missing facts are left out, never guessed. */
interface PaperFacts {
	readonly title: string;
	readonly abstract: string;
	readonly authors: readonly string[];
	/** Only where a text settles it: a date with a year, or an arXiv id. */
	readonly year?: number;
	/** Without version: `2312.00752`, `cs/0112017`. */
	readonly arxiv?: string;
	/** Lower-cased, without resolver: `10.1145/3292500.3330701`. */
	readonly doi?: string;
	/** The date as the dump writes it, for example `Aug 11`. */
	readonly listed?: string;
	readonly upvotes?: number;
	/** Stars of the code repository. */
	readonly stars?: number;
	readonly links: readonly Link[];
}

/** What one place in one file says about one work. */
export interface PaperRecord extends PaperFacts {
	/** 1-based line of the title. */
	readonly line: number;
	/** 1-based line where the abstract begins; absent where the record has none. */
	readonly abstractLine?: number;
	/** The citekey, where the file fixes it. */
	readonly key?: string;
	/** Other keys that lead to the same work. */
	readonly otherKeys?: readonly string[];
	readonly status?: Status;
	readonly tags?: readonly string[];
	readonly rating?: number;
	/** Whether a note's title is meant to be the paper's, and is no heading of the user's own. */
	readonly entitles?: true;
	/** What the note says below its front matter, as far as it is read. */
	readonly noteText?: string;
}

export type Status = 'toRead' | 'reading' | 'read';

/** One work, as all its sources together tell it. */
export interface Paper extends PaperFacts {
	/** The citekey: unique in the library. Those that we make are so ignoring case. */
	readonly key: string;
	/** Every place that says something about this paper. */
	readonly sources: readonly Source[];
	/** URI of the paper's literature note. */
	readonly note?: string;
	readonly status?: Status;
	readonly tags: readonly string[];
	readonly rating?: number;
	readonly noteText?: string;
}
