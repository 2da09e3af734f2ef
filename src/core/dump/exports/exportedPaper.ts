/** What an export says of a paper. */
export interface ExportedPaper {
	/** 1-based, of the title and of the abstract. */
	readonly line: number;
	readonly abstractLine?: number | undefined;
	readonly title: string;
	readonly abstract: string;
	/** As one says them: `Ada Lovelace`. */
	readonly authors: readonly string[];
	/** As it is written; `undefined` where there is none, like what follows. */
	readonly date: string | undefined;
	readonly doi: string | undefined;
	/** What may name its arXiv id. */
	readonly arxiv: string | undefined;
	readonly url: string | undefined;
}
