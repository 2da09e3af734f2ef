import type { PaperRecord } from '../library/paper';

/** Something that looks like a paper but cannot be read whole; `line` is 1-based. The editor words it. */
export type DumpProblem =
	| { readonly code: 'titleWithoutAbstract'; readonly line: number; readonly title: string }
	| { readonly code: 'abstractWithoutTitle'; readonly line: number }
	/** A JSON record that does not parse, or that the file's end cuts off. */
	| { readonly code: 'brokenRecord'; readonly line: number; readonly title?: string };

/** What one file's text holds. */
export interface Dump {
	/** A short word for people, for example `search list`; `none` where the text is no dump. */
	readonly layout: string;
	readonly records: readonly PaperRecord[];
	readonly problems: readonly DumpProblem[];
}

export type LineRole =
	| 'title'
	| 'abstract'
	| 'summary'
	| 'authors'
	| 'organisation'
	| 'date'
	| 'count'
	| 'link'
	| 'recommendation'
	| 'chrome'
	| 'heading'
	| 'data'
	| 'text'
	| 'blank';

/** Why a line has its role, and so why it is not a paper. */
export type LineReason =
	| 'beginsPaper'
	| 'belongsToPaper'
	| 'pageFurniture'
	| 'repeatedCard'
	| 'noAbstract'
	| 'noTitle'
	| 'otherPaper'
	| 'brokenRecord'
	| 'noDump'
	| 'unknown';

/** What was recognised in one line; `line` is 1-based. */
export interface LineNote {
	readonly line: number;
	readonly role: LineRole;
	readonly reason: LineReason;
}
