import { arxivIn, doiIn } from '../../library/identifiers';
import type { Bibliography, BibliographyEntry, BibliographyProblem } from '../bibliography';
import { dateFrom, dateOf } from '../dates';
import { defined, unlessEmpty } from '../../defined';
import { pageRange } from '../pageRange';
import type { Reference, ReferenceType } from '../reference';
import type { Name } from '../../name';
import { webAddress } from '../webAddress';

type Values = ReadonlyMap<string, readonly string[]>;

/** A line that goes on with `AI-based` has no tag. */
export const tagged = /^\uFEFF?([A-Z][A-Z0-9])(?: {1,2}-|-(?= |$)) ?(.*)$/;

/** Reads the records of a RIS file: from each `TY` to its `ER`, or to the next `TY`. */
export function* readRis(text: string): Generator<undefined, Bibliography> {
	const entries: BibliographyEntry[] = [];
	const problems: BibliographyProblem[] = [];
	let record: { start: number; line: number; values: Map<string, string[]> } | undefined;
	let last: string[] | undefined;
	let lineNumber = 0;
	const finish = (end: number, isClosed: boolean) => {
		if (record) {
			const { start, line, values } = record;
			entries.push({ reference: risReference(values), isWork: true, start, end, line });
			if (!isClosed) {
				problems.push({ code: 'notClosed', line });
			}
		}
		record = undefined;
	};
	for (const match of text.matchAll(/([^\r\n]*)(?:\r\n|\n|\r|$)/g)) {
		lineNumber++;
		const [, tag, value = ''] = tagged.exec(match[1] ?? '') ?? [];
		if (tag === 'TY') {
			finish(match.index, false);
			record = { start: match.index, line: lineNumber, values: new Map() };
		}
		if (tag === 'ER') {
			finish(match.index + match[1]!.length, true);
		} else if (record && tag) {
			last = record.values.get(tag) ?? [];
			last.push(value.trim());
			record.values.set(tag, last);
		} else if (record && match[1]!.trim() !== '') {
			// Some programs break long values into lines without a tag.
			const before = last?.pop();
			last?.push(before ? `${before} ${match[1]!.trim()}` : match[1]!.trim());
		}
		if (lineNumber % 200 === 0) {
			yield;
		}
	}
	finish(text.length, false);
	return { entries, problems };
}

export const risTypes: readonly (readonly [ris: string, type: ReferenceType])[] = [
	['JOUR', 'article-journal'],
	['MGZN', 'article-journal'],
	['NEWS', 'article-journal'],
	['EJOUR', 'article-journal'],
	['CPAPER', 'paper-conference'],
	['CONF', 'paper-conference'],
	['BOOK', 'book'],
	['EBOOK', 'book'],
	['EDBOOK', 'book'],
	['CHAP', 'chapter'],
	['ECHAP', 'chapter'],
	['THES', 'thesis'],
	['RPRT', 'report'],
	['ELEC', 'webpage'],
	['WEB', 'webpage'],
	['BLOG', 'webpage'],
	['DATA', 'dataset'],
	['COMP', 'software'],
	['PAT', 'patent'],
	['UNPB', 'manuscript'],
	['MANSCPT', 'manuscript'],
	['PREPRINT', 'article'],
	['ENCYC', 'entry-encyclopedia'],
];

function risReference(values: Values): Reference {
	const all = (...tags: readonly string[]) =>
		tags.flatMap(tag => values.get(tag) ?? []).filter(value => value !== '');
	const text = (...tags: readonly string[]) => all(...tags)[0];
	const type = risTypes.find(([ris]) => ris === text('TY')?.toUpperCase())?.[1] ?? 'document';
	const urls = all('UR', 'L1', 'LK')
		.flatMap(value => value.split(/\s*;\s*/))
		.flatMap(value => webAddress(value) ?? []);
	const [url] = urls;
	const doi =
		doiIn(text('DO', 'DI') ?? '') ??
		urls.flatMap(url => (/doi\.org\//i.test(url) ? (doiIn(url) ?? []) : []))[0];
	const date = dateOf(text('DA', 'Y1', 'PY') ?? '') ?? dateFrom(text('PY', 'Y1') ?? '');
	const start = text('SP');
	const end = text('EP');
	const editors = all('ED', ...(type === 'book' ? [] : ['A2'])).map(risName);
	const keywords = all('KW').flatMap(value => value.split(/\s*;\s*/));
	const number = text('SN');
	const isBook = type === 'book' || type === 'chapter';
	const places = [url, doi, ...all('AN', 'M1', 'N1', 'JO', 'T2')].find(
		place => place && /arxiv/i.test(place),
	);
	const container = text('T2', 'JO', 'JF', 'BT', 'JA', 'J2');
	return defined<Reference>({
		key: text('ID') ?? '',
		type,
		title: text('TI', 'T1', 'CT') ?? (type === 'book' ? (text('BT') ?? '') : ''),
		authors: all('AU', 'A1').map(risName),
		editors: unlessEmpty(editors),
		date,
		container: type === 'book' ? undefined : container,
		series: text('T3') ?? (type === 'book' ? text('T2') : undefined),
		volume: text('VL'),
		issue: text('IS'),
		pages: pageRange(start, end),
		edition: text('ET'),
		publisher: text('PB'),
		place: text('CY', 'PP'),
		genre: type === 'thesis' || type === 'report' ? text('M3') : undefined,
		number: type === 'report' || type === 'patent' ? text('M1') : undefined,
		doi,
		arxiv: arxivIn(places ?? ''),
		isbn: isBook ? number : undefined,
		issn: isBook ? undefined : number,
		url,
		accessed: dateOf(text('Y2') ?? ''),
		abstract: text('AB', 'N2'),
		keywords: unlessEmpty(keywords),
		language: text('LA'),
		note: text('N1'),
	});
}

/** `Lovelace, Ada`, with a suffix as the third part; what has no comma is a name as it is. */
function risName(value: string): Name {
	const [family = '', given, suffix] = value.split(/\s*,\s*/);
	return given ? defined<Name>({ family, given, suffix }) : { literal: family };
}
