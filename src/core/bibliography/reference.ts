import type { Name } from '../name';

/** What a bibliography says about one work, whatever its format. What is not known is left out. Texts are plain. */
export interface Reference {
	/** Empty where the entry has none. */
	readonly key: string;
	/** Other keys that stand for the same entry, as biblatex's `ids` do. */
	readonly otherKeys?: readonly string[];
	readonly type: ReferenceType;
	/** On one line; `$…$` is math. */
	readonly title: string;
	readonly authors: readonly Name[];
	/** Whether there are authors beyond those that are named. */
	readonly moreAuthors?: boolean;
	readonly editors?: readonly Name[];
	readonly date?: ReferenceDate;
	/** The journal, book or proceedings that the work stands in. */
	readonly container?: string;
	readonly series?: string;
	readonly volume?: string;
	readonly issue?: string;
	/** `3--7` is `3-7`. */
	readonly pages?: string;
	readonly edition?: string;
	/** Who published it; of a thesis or a report, the institution. */
	readonly publisher?: string;
	readonly place?: string;
	/** `PhD thesis`, `Technical Report`. */
	readonly genre?: string;
	/** Of a report or a patent. */
	readonly number?: string;
	readonly doi?: string;
	/** Without version. */
	readonly arxiv?: string;
	readonly arxivClass?: string;
	readonly isbn?: string;
	readonly issn?: string;
	readonly url?: string;
	/** When the address was looked at. */
	readonly accessed?: ReferenceDate;
	readonly abstract?: string;
	readonly keywords?: readonly string[];
	readonly language?: string;
	readonly note?: string;
}

/** The words of CSL. */
export type ReferenceType =
	| 'article'
	| 'article-journal'
	| 'book'
	| 'chapter'
	| 'dataset'
	| 'document'
	| 'entry-encyclopedia'
	| 'manuscript'
	| 'paper-conference'
	| 'patent'
	| 'report'
	| 'software'
	| 'thesis'
	| 'webpage';

export interface ReferenceDate {
	readonly year: number;
	readonly month?: number;
	readonly day?: number;
}
