import type { ReferenceType } from '../reference';

const types: readonly (readonly [name: RegExp, type: ReferenceType])[] = [
	[/conference|proceeding/i, 'paper-conference'],
	[/book section|book, section|chapter/i, 'chapter'],
	[/book|monograph/i, 'book'],
	[/thesis|dissertation/i, 'thesis'],
	[/report/i, 'report'],
	[/web|electronic source|online|blog/i, 'webpage'],
	[/article|journal/i, 'article-journal'],
	[/dataset/i, 'dataset'],
	[/program|software/i, 'software'],
	[/patent/i, 'patent'],
	[/encyclopedia|dictionary/i, 'entry-encyclopedia'],
	[/unpublished|manuscript/i, 'manuscript'],
];

/** What EndNote and its like call so: `Journal Article`, `Book, Section`. */
export function endnoteType(name: string): ReferenceType {
	return types.find(([pattern]) => pattern.test(name))?.[1] ?? 'document';
}
