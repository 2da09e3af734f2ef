import { defined } from '../../defined';
import type { Reference, ReferenceDate } from '../reference';
import type { Name } from '../../name';

/** The item that CSL processors take for a reference. */
export interface CslItem {
	readonly id: string;
	readonly type: string;
	readonly [variable: string]: unknown;
}

export function cslItem(reference: Reference): CslItem {
	const { arxiv, editors, date, accessed } = reference;
	return defined<CslItem>({
		id: reference.key,
		type: reference.type,
		title: reference.title,
		author: reference.authors.length > 0 ? cslNames(reference) : undefined,
		editor: editors?.map(cslName),
		issued: date && cslDate(date),
		'container-title': reference.container,
		'collection-title': reference.series,
		volume: reference.volume,
		issue: reference.issue,
		page: reference.pages,
		edition: reference.edition,
		publisher: reference.publisher,
		'publisher-place': reference.place,
		genre: reference.genre,
		number: reference.number ?? (arxiv && `arXiv:${arxiv}`),
		archive: arxiv && 'arXiv',
		DOI: reference.doi,
		ISBN: reference.isbn,
		ISSN: reference.issn,
		URL: reference.url,
		accessed: accessed && cslDate(accessed),
		abstract: reference.abstract,
		keyword: reference.keywords?.join(', '),
		language: reference.language,
		note: reference.note,
	});
}

/** CSL has no word for authors that are not named; a literal is what pandoc makes of them. */
function cslNames({ authors, moreAuthors }: Reference): readonly object[] {
	return [...authors.map(cslName), ...(moreAuthors ? [{ literal: 'others' }] : [])];
}

function cslName(name: Name): object {
	return 'literal' in name
		? { literal: name.literal }
		: defined({
				family: name.family,
				given: name.given,
				'non-dropping-particle': name.particle,
				suffix: name.suffix,
			});
}

function cslDate({ year, month, day }: ReferenceDate): object {
	return { 'date-parts': [[year, month, day].filter(part => part !== undefined)] };
}
