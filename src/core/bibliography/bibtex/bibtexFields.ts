import { isoDate } from '../dates';
import type { Reference, ReferenceType } from '../reference';
import type { Name } from '../../name';
import type { BibtexStyle } from './bibtexStyle';
import { latexText, latexTitle } from './latexText';

/** One field as it is to be written; `bare` ones need neither braces nor quotes. */
export interface WrittenField {
	readonly name: string;
	readonly latex: string;
	readonly bare?: 'number' | 'macro';
}

type Dialect = BibtexStyle['dialect'];

const bibtexTypes: Readonly<Record<ReferenceType, string>> = {
	article: 'misc',
	'article-journal': 'article',
	book: 'book',
	chapter: 'incollection',
	dataset: 'misc',
	document: 'misc',
	'entry-encyclopedia': 'incollection',
	manuscript: 'unpublished',
	'paper-conference': 'inproceedings',
	patent: 'misc',
	report: 'techreport',
	software: 'misc',
	thesis: 'phdthesis',
	webpage: 'misc',
};
const biblatexTypes: Partial<Record<ReferenceType, string>> = {
	article: 'online',
	dataset: 'dataset',
	'entry-encyclopedia': 'inreference',
	patent: 'patent',
	report: 'report',
	software: 'software',
	thesis: 'thesis',
	webpage: 'online',
};

export function bibtexType(reference: Reference, dialect: Dialect): string {
	const { type, genre = '', container } = reference;
	if ((type === 'article-journal' || type === 'paper-conference') && container === undefined) {
		return 'misc';
	}
	if (type === 'thesis' && dialect === 'bibtex' && /master|diplom|bachelor|msc/i.test(genre)) {
		return 'mastersthesis';
	}
	return (dialect === 'biblatex' ? biblatexTypes[type] : undefined) ?? bibtexTypes[type];
}

/** The fields of an entry that says what `reference` does. What is not known is left out. */
export function bibtexFields(reference: Reference, dialect: Dialect): readonly WrittenField[] {
	const { type, date, arxiv, accessed } = reference;
	const isBiblatex = dialect === 'biblatex';
	const text = (value: string | undefined) => value && latexText(value);
	const host =
		type === 'thesis' && !isBiblatex
			? 'school'
			: type === 'thesis' || type === 'report'
				? 'institution'
				: 'publisher';
	const fields: readonly (readonly [name: string, latex: string | undefined, bare?: WrittenField['bare']])[] =
		[
			['title', latexTitle(reference.title)],
			['author', names(reference.authors, reference.moreAuthors)],
			['editor', names(reference.editors ?? [])],
			[containerField(type, isBiblatex), text(reference.container)],
			['series', text(reference.series)],
			...dateFields(date, isBiblatex),
			['volume', text(reference.volume)],
			['number', text(reference.issue ?? reference.number)],
			['pages', text(reference.pages?.replace(/(?<=[\p{N}\p{L}])-(?=[\p{N}\p{L}])/gu, '--'))],
			['edition', text(reference.edition)],
			[host, text(reference.publisher)],
			[isBiblatex ? 'location' : 'address', text(reference.place)],
			['type', type === 'thesis' || type === 'report' ? text(reference.genre) : undefined],
			['eprint', arxiv],
			[isBiblatex ? 'eprinttype' : 'archiveprefix', arxiv && 'arXiv'],
			[isBiblatex ? 'eprintclass' : 'primaryclass', arxiv && text(reference.arxivClass)],
			['doi', reference.doi && rawValue(reference.doi)],
			['isbn', text(reference.isbn)],
			['issn', text(reference.issn)],
			['url', reference.url && rawValue(reference.url)],
			['urldate', accessed && isoDate(accessed)],
			['abstract', text(reference.abstract)],
			['keywords', text(reference.keywords?.join(', '))],
			[isBiblatex ? 'langid' : 'language', text(reference.language)],
			['ids', isBiblatex ? reference.otherKeys?.join(', ') : undefined],
			['note', text(reference.note)],
		];
	return fields.flatMap(([name, latex, bare]) => (latex ? [{ name, latex, ...(bare && { bare }) }] : []));
}

function containerField(type: ReferenceType, isBiblatex: boolean): string {
	switch (type) {
		case 'paper-conference':
		case 'chapter':
		case 'entry-encyclopedia':
			return 'booktitle';
		case 'article-journal':
			return isBiblatex ? 'journaltitle' : 'journal';
		default:
			return 'howpublished';
	}
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function dateFields(
	date: Reference['date'],
	isBiblatex: boolean,
): (readonly [name: string, latex: string | undefined, bare?: WrittenField['bare']])[] {
	if (!date) {
		return [];
	}
	return isBiblatex && date.month !== undefined
		? [['date', isoDate(date)]]
		: [
				['year', String(date.year), 'number'],
				['month', months[(date.month ?? 0) - 1], 'macro'],
			];
}

/** Names as one says them, where that leaves no doubt what the family is. */
function names(all: readonly Name[], more = false): string {
	const isPlain = all.every(
		name =>
			'literal' in name ||
			(!/\s/.test(name.family) &&
				!name.particle &&
				!name.suffix &&
				!/(?:^|\s)\p{Ll}/u.test(`${name.given ?? ''} ${name.family}`)),
	);
	const written = all.map(name => {
		if ('literal' in name) {
			const text = latexText(name.literal);
			return /\s|,/.test(text) ? `{${text}}` : text;
		}
		const { family, given, particle, suffix } = name;
		if (!given && !particle && !suffix && /\s/.test(family)) {
			return `{${latexText(family)}}`;
		}
		const spoken = isPlain
			? [given, family].filter(Boolean).join(' ')
			: [[particle, family].filter(Boolean).join(' '), suffix, given].filter(Boolean).join(', ');
		return latexText(spoken).replace(/(?<=\s)and(?=\s)/gi, '{$&}');
	});
	return [...written.filter(name => name !== ''), ...(more ? ['others'] : [])].join(' and ');
}

/** Addresses are not escaped, so what would end the field is encoded. */
function rawValue(url: string): string {
	return url.trim().replace(/[\s{}\\]/g, character => encodeURIComponent(character));
}
