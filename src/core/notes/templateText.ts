import type { Paper } from '../library/paper';

/** What a template's variables stand for; a list where there can be several. What is not known is absent. */
export type TemplateValues = {
	readonly [name in (typeof templateVariables)[number]]?: string | readonly string[];
};

/** The names that stand in braces in a template. */
const templateVariables = [
	'citekey',
	'title',
	'authors',
	'author',
	'year',
	'arxiv',
	'doi',
	'url',
	'source',
	'status',
	'tags',
	'rating',
	'abstract',
	'date',
] as const;

/** What a template may say of a paper; `source` is the place that it was found in. */
export function templateValues(paper: Paper, date: string, source?: string): TemplateValues {
	const url = paper.arxiv
		? `https://arxiv.org/abs/${paper.arxiv}`
		: paper.doi
			? `https://doi.org/${paper.doi}`
			: paper.links[0]?.url;
	const values: Record<string, string | readonly string[] | undefined> = {
		citekey: paper.key,
		title: paper.title,
		authors: paper.authors,
		author: paper.authors[0],
		year: paper.year === undefined ? undefined : String(paper.year),
		arxiv: paper.arxiv,
		doi: paper.doi,
		url,
		source,
		status: paper.status,
		tags: paper.tags,
		rating: paper.rating === undefined ? undefined : String(paper.rating),
		abstract: paper.abstract,
		date,
	};
	return Object.fromEntries(
		Object.entries(values).filter(([, value]) => value !== undefined && value.length > 0),
	);
}

/** Splits a text at its variables: `['Of ', { name: 'title' }, '.']`. Braces around anything else are text. */
export function templatePieces(text: string): (string | { readonly name: keyof TemplateValues })[] {
	const pieces = text.split(new RegExp(`\\{(${templateVariables.join('|')})\\}`));
	return pieces.map((piece, index) => (index % 2 === 0 ? piece : { name: piece as keyof TemplateValues }));
}
