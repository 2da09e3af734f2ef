import { doiIn } from '../../library/identifiers';
import type { Bibliography, BibliographyEntry } from '../bibliography';
import { dateOf } from '../dates';
import { defined } from '../../defined';
import { nameOf } from '../paperReference';
import type { Reference, ReferenceType } from '../reference';
import { webAddress } from '../webAddress';
import { taggedRecords, type TaggedRecord } from './taggedRecords';

const types: readonly (readonly [type: RegExp, is: ReferenceType])[] = [
	[/conference/i, 'paper-conference'],
	[/book section/i, 'chapter'],
	[/book/i, 'book'],
	[/thesis/i, 'thesis'],
	[/report/i, 'report'],
	[/web|electronic|blog/i, 'webpage'],
	[/article/i, 'article-journal'],
	[/dataset/i, 'dataset'],
	[/program|software/i, 'software'],
	[/patent/i, 'patent'],
];

/** Reads EndNote's tagged files (`.enw`), which Google Scholar writes too. */
export function* readEndnote(text: string): Generator<undefined, Bibliography> {
	const entries: BibliographyEntry[] = [];
	for (const record of taggedRecords(text, /^%([0-9A-Z@!&$]) ?(.*)$/)) {
		const { start, end, line } = record;
		entries.push({ reference: endnoteReference(record), isWork: true, start, end, line });
		yield;
	}
	return { entries, problems: [] };
}

function endnoteReference({ values }: TaggedRecord): Reference {
	const all = (tag: string) => (values.get(tag) ?? []).filter(Boolean);
	const text = (...tags: readonly string[]) => tags.flatMap(all)[0];
	const [kind = ''] = all('0');
	const type = types.find(([pattern]) => pattern.test(kind))?.[1] ?? 'document';
	const keywords = all('K').flatMap(value => value.split(/\s*[;,]\s*/));
	const number = text('@');
	const editors = all('E').map(nameOf);
	return defined<Reference>({
		key: text('F') ?? '',
		type,
		title: text('T') ?? '',
		authors: all('A').map(nameOf),
		editors: editors.length > 0 ? editors : undefined,
		date: dateOf(text('D', '8') ?? ''),
		container: text('J', 'B'),
		volume: text('V'),
		issue: text('N'),
		pages: text('P')?.replace(/\s*[-–—]+\s*/g, '-'),
		edition: text('7'),
		publisher: text('I'),
		place: text('C'),
		genre: text('9'),
		doi: doiIn(text('R') ?? ''),
		isbn: type === 'book' || type === 'chapter' ? number : undefined,
		issn: type === 'article-journal' ? number : undefined,
		url: webAddress(text('U') ?? ''),
		abstract: text('X'),
		keywords: keywords.length > 0 ? keywords : undefined,
		language: text('G'),
		note: text('Z'),
	});
}
