import { dateFrom, dateOf } from '../dates';
import { arxivIn, doiIn } from '../../library/identifiers';
import { defined, unlessEmpty } from '../../defined';
import { webAddress } from '../webAddress';
import type { Reference, ReferenceType } from '../reference';
import { bibtexNames } from '../../bibtex/bibtexNames';
import { plainText } from '../../bibtex/plainText';

/** The values of an entry by the names of their fields, in lower case, as LaTeX. */
export type BibtexValues = ReadonlyMap<string, string>;

const types: Readonly<Record<string, ReferenceType>> = {
	...{
		article: 'article-journal',
		periodical: 'article-journal',
		book: 'book',
		mvbook: 'book',
		collection: 'book',
	},
	...{ mvcollection: 'book', proceedings: 'book', mvproceedings: 'book', booklet: 'book', inbook: 'chapter' },
	...{
		bookinbook: 'chapter',
		suppbook: 'chapter',
		incollection: 'chapter',
		inproceedings: 'paper-conference',
	},
	...{ conference: 'paper-conference', phdthesis: 'thesis', mastersthesis: 'thesis', thesis: 'thesis' },
	...{
		techreport: 'report',
		report: 'report',
		manual: 'report',
		unpublished: 'manuscript',
		online: 'webpage',
	},
	...{ electronic: 'webpage', www: 'webpage', dataset: 'dataset', software: 'software', patent: 'patent' },
	...{ inreference: 'entry-encyclopedia', preprint: 'article' },
};

const genres: Readonly<Record<string, string>> = {
	phdthesis: 'PhD thesis',
	mastersthesis: "Master's thesis",
};
/** biblatex's names for them. */
const genreNames: Readonly<Record<string, string>> = {
	phdthesis: 'PhD thesis',
	mathesis: "Master's thesis",
	techreport: 'Technical report',
	resreport: 'Research report',
};

/** What an entry says; fields that it lacks may come from `inherited`, the values of its crossref. */
export function bibtexReference(type: string, key: string, values: BibtexValues): Reference {
	const lowerType = type.toLowerCase();
	const raw = (...names: readonly string[]) => {
		for (const name of names) {
			const value = values.get(name);
			if (value !== undefined && value.trim() !== '') {
				return value;
			}
		}
		return undefined;
	};
	const text = (...names: readonly string[]) => {
		const value = raw(...names);
		return value === undefined ? undefined : plainText(value);
	};
	const line = (...names: readonly string[]) => text(...names)?.replace(/\s+/g, ' ');
	const authors = bibtexNames(raw('author') ?? '');
	const editors = bibtexNames(raw('editor') ?? '');
	const url = address(raw('url', 'link') ?? '') ?? address(raw('howpublished') ?? '');
	const container = line('journaltitle', 'journal', 'booktitle');
	const arxiv = arxivOf(values, url, container);
	const number = arxiv && /arxiv/i.test(raw('number') ?? '') ? undefined : line('number');
	const pages = line('pages')?.replace(/\s*[-–—]+\s*/g, '-');
	const abstract = text('abstract');
	const genre = line('type');
	const date = text('date');
	const isReport = lowerType === 'techreport' || lowerType === 'report' || lowerType === 'patent';
	return defined({
		key,
		otherKeys: list(raw('ids')),
		type: types[lowerType] ?? (arxiv && !container ? 'article' : 'document'),
		title: fullTitle(line('title') ?? line('booktitle') ?? '', line('subtitle')),
		authors: authors.names,
		moreAuthors: authors.more || undefined,
		editors: editors.names.length > 0 ? editors.names : undefined,
		date: (date && dateOf(date)) || dateFrom(text('year') ?? '', text('month'), text('day')),
		// A proceedings volume may have no title but that of the book.
		container: raw('title', 'journaltitle', 'journal') === undefined ? undefined : container,
		series: line('series'),
		volume: line('volume'),
		issue: line('issue') ?? (isReport ? undefined : number),
		pages,
		edition: line('edition'),
		publisher: line('publisher', 'institution', 'school', 'organization'),
		place: line('location', 'address'),
		genre: (genre && (genreNames[genre] ?? genre)) ?? genres[lowerType],
		number: isReport ? number : undefined,
		doi:
			doiIn(plainAddress(raw('doi')?.split(/[,;]\s/)[0] ?? '')) ??
			(url && /doi\.org\//i.test(url) ? doiIn(url) : undefined),
		arxiv,
		arxivClass: arxiv && line('eprintclass', 'primaryclass'),
		isbn: line('isbn'),
		issn: line('issn'),
		url,
		accessed: dateOf(text('urldate') ?? ''),
		abstract,
		keywords: list(text('keywords', 'keyword')),
		language: line('langid', 'language'),
		note:
			line('note', 'annotation', 'annote') ??
			(address(raw('howpublished') ?? '') ? undefined : line('howpublished')),
	});
}

function fullTitle(title: string, subtitle: string | undefined): string {
	return subtitle ? `${title}${/[?!:.]$/.test(title) ? '' : ':'} ${subtitle}` : title;
}

function list(value: string | undefined): readonly string[] | undefined {
	const items = value
		?.split(/[,;]/)
		.map(item => item.trim())
		.filter(item => item !== '');
	return unlessEmpty(items);
}

function arxivOf(
	values: BibtexValues,
	url: string | undefined,
	container: string | undefined,
): string | undefined {
	const eprint = values.get('eprint') ?? values.get('arxivid') ?? values.get('arxiv');
	const archive = values.get('archiveprefix') ?? values.get('eprinttype');
	const own = archive === undefined || /arxiv/i.test(archive) ? eprint : undefined;
	const note = values.get('note') ?? '';
	const places = [
		values.get('doi'),
		plainAddress(values.get('number') ?? ''),
		container,
		ofOtherWork.test(note) ? undefined : note,
		values.get('howpublished'),
	].filter(place => place !== undefined && /arxiv/i.test(place));
	// DBLP writes preprints as `journal = {CoRR}, volume = {abs/2312.00752}`.
	const volume = /^abs\/(.*)/.exec(values.get('volume') ?? '')?.[1];
	return [own && plainAddress(own), url, ...places, volume].map(place => arxivIn(place ?? '')).find(Boolean);
}

/** What begins a note about another work. */
const ofOtherWork =
	/\b(?:(?:comments?|critique|rebuttal) (?:on|of|to)|(?:reply|response|companion|sequel|correction|erratum) to|see also)\b/i;

/** `\url{…}` or an address alone. */
function address(latex: string): string | undefined {
	const inCommand = /\\(?:url|href)\s*\{([^{}]*)\}/.exec(latex)?.[1];
	return webAddress(plainAddress(inCommand ?? latex));
}

/** Addresses are written raw, though some programs escape them. */
function plainAddress(latex: string): string {
	if (!/[\\{}$\s]/.test(latex)) {
		return latex;
	}
	return latex
		.replace(/\\textasciitilde\s*(?:\{\})?|\{?\\~\s*(?:\{\})?\}?|\$\\sim\$/g, '~')
		.replace(/\$([<>])\$/g, '$1')
		.replace(/\\text(?:less|(greater))\s*(?:\{\})?/g, (_, greater?: string) => (greater ? '>' : '<'))
		.replace(/\\([%&#_{}$])/g, '$1')
		.replace(/[{}\s]/g, '');
}
