import { defined, unlessEmpty } from '../../defined';
import { arxivIn, doiIn } from '../../library/identifiers';
import type { Bibliography } from '../bibliography';
import { dateFrom } from '../dates';
import { pageRange } from '../pageRange';
import { nameOf } from '../paperReference';
import { readItems } from '../readItems';
import type { Reference } from '../reference';
import { webAddress } from '../webAddress';
import { endnoteType } from './endnoteType';
import { taggedFormats } from '../../tagged/taggedFormats';
import { taggedRecords, type TaggedRecord, tagValues } from '../../tagged/taggedRecords';

/** Reads RefWorks' tagged files, which library catalogues export. */
export function readRefworks(text: string): Generator<undefined, Bibliography> {
	return readItems(text, taggedRecords(text, taggedFormats.refworks), refworksReference);
}

function refworksReference(record: TaggedRecord): Reference | undefined {
	const all = (...tags: readonly string[]) => tagValues(record, ...tags);
	const text = (...tags: readonly string[]) => all(...tags)[0];
	const type = endnoteType(text('RT') ?? '');
	const isBook = type === 'book' || type === 'chapter';
	const editors = all('A2').map(nameOf);
	const keywords = all('K1').flatMap(value => value.split(/\s*;\s*/));
	const [start, end, number] = [text('SP'), text('OP'), text('SN')];
	const url = all('UL', 'LK').flatMap(value => webAddress(value) ?? [])[0];
	const title = text('T1');
	return title === undefined
		? undefined
		: defined<Reference>({
				key: '',
				type,
				title,
				authors: all('A1').map(nameOf),
				editors: unlessEmpty(editors),
				date: dateFrom(text('YR') ?? text('FD') ?? '', text('FD')),
				container: type === 'book' ? undefined : text('JF', 'JO', 'T2'),
				series: text('T3') ?? (type === 'book' ? text('T2') : undefined),
				volume: text('VO'),
				issue: text('IS'),
				pages: pageRange(start, end),
				edition: text('ED'),
				publisher: text('PB'),
				place: text('PP'),
				doi: doiIn(text('DO') ?? ''),
				arxiv: url && /arxiv/i.test(url) ? arxivIn(url) : undefined,
				isbn: isBook ? number : undefined,
				issn: isBook ? undefined : number,
				url,
				abstract: text('AB'),
				keywords: unlessEmpty(keywords),
				language: text('LA'),
				note: text('NO'),
			});
}
