import type { TextPiece } from '../core/browse/textPieces';
import type { Paper } from '../core/library/paper';

/** What the panel shows of a paper; all of it is strangers' text. */
export interface ShownPaper extends Pick<
	Paper,
	| 'key'
	| 'authors'
	| 'year'
	| 'arxiv'
	| 'doi'
	| 'listed'
	| 'upvotes'
	| 'stars'
	| 'links'
	| 'status'
	| 'tags'
	| 'rating'
> {
	readonly title: readonly TextPiece[];
	readonly abstract: readonly TextPiece[];
	readonly sources: readonly { readonly label: string }[];
	/** Documents that cite it or link to its note, with the line. */
	readonly citedIn: readonly string[];
	readonly hasNote: boolean;
	readonly related: readonly Pick<Paper, 'key' | 'title'>[];
}

export type ToPage =
	{ readonly type: 'show'; readonly paper: ShownPaper } | { readonly type: 'gone'; readonly key: string };

export type ToEditor =
	| { readonly type: 'ready' }
	| { readonly type: 'cite' | 'copyCitation' | 'copyCitekey' | 'copyBibtex' }
	| { readonly type: 'openSource' | 'openLink' | 'openCitation'; readonly index: number }
	| { readonly type: 'openNote' }
	| { readonly type: 'quoteToNote'; readonly text: string }
	| { readonly type: 'setStatus'; readonly status: string }
	| { readonly type: 'setRating'; readonly rating: number | null }
	| { readonly type: 'editTags'; readonly add: readonly string[]; readonly remove: readonly string[] }
	| { readonly type: 'editMetadata'; readonly facts: NewMetadata }
	| { readonly type: 'openPaper'; readonly key: string };

/** Facts of a paper as somebody types them. */
export interface NewMetadata {
	readonly title?: string;
	/** With semicolons between. */
	readonly authors?: string;
	readonly year?: string;
	readonly arxiv?: string;
	readonly doi?: string;
}

/** What the page keeps over a reload of the window. */
export interface PageState {
	readonly key: string;
	/** Percent of the editor's own text size. */
	readonly zoom: number;
}
