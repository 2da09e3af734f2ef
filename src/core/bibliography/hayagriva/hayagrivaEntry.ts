import { scalarText } from '../../yaml/yamlText';
import { isoDate } from '../dates';
import type { Reference, ReferenceType } from '../reference';
import type { Name } from '../../name';

/** What an entry is, and what it stands in. */
const types: Readonly<Record<ReferenceType, readonly [type: string, parent?: string]>> = {
	article: ['article', 'periodical'],
	'article-journal': ['article', 'periodical'],
	book: ['book', 'anthology'],
	chapter: ['chapter', 'book'],
	dataset: ['misc'],
	document: ['misc'],
	'entry-encyclopedia': ['entry', 'reference'],
	manuscript: ['manuscript'],
	'paper-conference': ['article', 'proceedings'],
	patent: ['patent'],
	report: ['report'],
	software: ['repository'],
	thesis: ['thesis'],
	webpage: ['web'],
};

/** A reference as an entry of a Hayagriva file, without a line end behind it. */
export function hayagrivaEntry(reference: Reference, lineEnd = '\n'): string {
	const { key, date, container, accessed, language } = reference;
	const [type, parentType = 'misc'] = types[reference.type];
	const numbers = entries([
		['doi', reference.doi],
		['arxiv', reference.arxiv],
		['isbn', reference.isbn],
		['issn', reference.issn],
		['serial', reference.number],
	]);
	const inJournal = type === 'article' && container !== undefined;
	const volume = entries([
		['volume', reference.volume],
		['issue', reference.issue],
	]);
	const lines = [
		`${scalarText(key)}:`,
		`  type: ${type}`,
		...(reference.title ? [`  title: ${formattable(reference.title)}`] : []),
		...people('author', reference.authors),
		...people('editor', reference.editors ?? []),
		...entries([['date', date && isoDate(date)]], false).map(line => `  ${line}`),
		...(inJournal ? [] : volume).map(line => `  ${line}`),
		...entries([
			['page-range', reference.pages],
			['edition', reference.edition],
			['publisher', reference.publisher],
			['location', reference.place],
			['genre', reference.genre],
			['language', language && /^[a-z]{2}(?:-[A-Z]{2})?$/.test(language) ? language : undefined],
			['note', reference.note],
			['abstract', reference.abstract?.replace(/\s+/g, ' ')],
		]).map(line => `  ${line}`),
		...(reference.url
			? accessed
				? ['  url:', `    value: ${scalarText(reference.url)}`, `    date: ${isoDate(accessed)}`]
				: [`  url: ${scalarText(reference.url)}`]
			: []),
		...(numbers.length > 0 ? ['  serial-number:', ...numbers.map(line => `    ${line}`)] : []),
		...(container
			? [
					'  parent:',
					`    type: ${parentType}`,
					`    title: ${formattable(container)}`,
					...(inJournal ? volume : []).map(line => `    ${line}`),
				]
			: []),
	];
	return lines.join(lineEnd);
}

/** Braces and dollars mean something in Hayagriva's texts. */
export function formattable(text: string): string {
	return scalarText(text.replace(/[\\{}]/g, '\\$&'));
}

function people(field: string, names: readonly Name[]): string[] {
	return names.length === 0
		? []
		: [`  ${field}:`, ...names.map(name => `    - ${scalarText(hayagrivaName(name))}`)];
}

/** `van Rossum, Guido` */
export function hayagrivaName(name: Name): string {
	return 'literal' in name
		? name.literal
		: [[name.particle, name.family].filter(Boolean).join(' '), name.given, name.suffix]
				.filter(part => part !== undefined)
				.join(', ');
}

function entries(
	all: readonly (readonly [name: string, value: string | undefined])[],
	quotes = true,
): string[] {
	return all.flatMap(([name, value]) => (value ? [`${name}: ${quotes ? scalarText(value) : value}`] : []));
}
