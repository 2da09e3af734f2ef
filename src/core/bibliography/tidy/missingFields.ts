import type { Reference, ReferenceType } from '../reference';

/** What a list of references shows of a work, and so what an entry should have. */
const wanted: Partial<Record<ReferenceType, readonly string[]>> = {
	'article-journal': ['author', 'year', 'journal'],
	'paper-conference': ['author', 'year', 'booktitle'],
	chapter: ['author', 'year', 'booktitle'],
	book: ['author', 'year', 'publisher'],
	thesis: ['author', 'year', 'school'],
	report: ['author', 'year', 'institution'],
	webpage: ['url'],
};

/** The fields that an entry of its type lacks, by BibTeX's names. */
export function missingFields(reference: Reference): readonly string[] {
	const { authors, editors, date, container, publisher, url, doi, arxiv } = reference;
	const has: Readonly<Record<string, unknown>> = {
		author: authors.length > 0 || (reference.type === 'book' && editors),
		year: date,
		journal: container,
		booktitle: container,
		publisher,
		school: publisher,
		institution: publisher,
		url: url ?? doi ?? arxiv,
	};
	const title = reference.title === '' ? ['title'] : [];
	return [...title, ...(wanted[reference.type] ?? []).filter(name => !has[name])];
}
