import { defined, unlessEmpty } from '../../defined';
import { doiIn } from '../../library/identifiers';
import type { Bibliography } from '../bibliography';
import { dateOf } from '../dates';
import { nameOf } from '../paperReference';
import { readItems } from '../readItems';
import type { Reference } from '../reference';
import { webAddress } from '../webAddress';
import { endnoteType } from './endnoteType';
import { taggedFormats } from '../../tagged/taggedFormats';
import { taggedRecords, type TaggedRecord, tagValues } from '../../tagged/taggedRecords';

/** Reads EndNote's tagged files (`.enw`), which Google Scholar writes too. */
export function readEndnote(text: string): Generator<undefined, Bibliography> {
	return readItems(text, taggedRecords(text, taggedFormats.endnote), endnoteReference);
}

function endnoteReference(record: TaggedRecord): Reference | undefined {
	const all = (...tags: readonly string[]) => tagValues(record, ...tags);
	const text = (...tags: readonly string[]) => all(...tags)[0];
	const type = endnoteType(text('0') ?? '');
	const keywords = all('K').flatMap(value => value.split(/\s*[;,]\s*/));
	const number = text('@');
	const editors = all('E').map(nameOf);
	const title = text('T');
	return title === undefined
		? undefined
		: defined<Reference>({
				key: text('F') ?? '',
				type,
				title,
				authors: all('A').map(nameOf),
				editors: unlessEmpty(editors),
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
				keywords: unlessEmpty(keywords),
				language: text('G'),
				note: text('Z'),
			});
}
