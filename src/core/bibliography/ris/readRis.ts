import { arxivIn, doiIn } from '../../library/identifiers';
import type { Bibliography, BibliographyProblem } from '../bibliography';
import { dateFrom, dateOf } from '../dates';
import { defined, unlessEmpty } from '../../defined';
import { pageRange } from '../pageRange';
import { readItems } from '../readItems';
import type { Reference, ReferenceType } from '../reference';
import type { Name } from '../../name';
import { taggedFormats } from '../../tagged/taggedFormats';
import { taggedRecords, type TaggedRecord, tagValues } from '../../tagged/taggedRecords';
import { webAddress } from '../webAddress';

/** Reads the records of a RIS file: from each `TY` to its `ER`, or to the next `TY`. */
export function* readRis(text: string): Generator<undefined, Bibliography> {
	const open: BibliographyProblem[] = [];
	function* begun(): Generator<TaggedRecord | undefined> {
		for (const record of taggedRecords(text, taggedFormats.ris)) {
			const line = record?.lines.get('TY');
			if (!record || line !== undefined) {
				yield record;
			}
			if (line !== undefined && !record?.isClosed) {
				open.push({ code: 'notClosed', line });
			}
		}
	}
	const { entries } = yield* readItems(text, begun(), risReference);
	return { entries, problems: open };
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

function risReference(record: TaggedRecord): Reference {
	const all = (...tags: readonly string[]) => tagValues(record, ...tags);
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
