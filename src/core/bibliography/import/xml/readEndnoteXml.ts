import type { XmlElement } from '@rgrove/parse-xml';
import { defined, unlessEmpty } from '../../../defined';
import { arxivIn, doiIn } from '../../../library/identifiers';
import type { Bibliography } from '../../bibliography';
import { dateFrom } from '../../dates';
import { nameOf } from '../../paperReference';
import { readItems } from '../../readItems';
import type { Reference } from '../../reference';
import { webAddress } from '../../webAddress';
import { endnoteType } from '../endnoteType';
import { elementsAt, textAt, textsAt } from './xmlPaths';
import { xmlElement, xmlRecords } from './xmlRecords';

/** Reads what EndNote exports as XML, and other programs for it. */
export function readEndnoteXml(text: string): Generator<undefined, Bibliography> {
	return readItems(text, xmlRecords(text, 'record'), ({ start, end }) => {
		const record = xmlElement(text.slice(start, end));
		const reference = record && endnoteReference(record);
		return reference?.title ? reference : undefined;
	});
}

function endnoteReference(record: XmlElement): Reference {
	const text = (...paths: readonly string[]) => textAt(record, ...paths);
	const type = endnoteType(elementsAt(record, 'ref-type')[0]?.attributes['name'] ?? '');
	const isBook = type === 'book' || type === 'chapter';
	const editors = textsAt(record, 'contributors/secondary-authors/author').map(nameOf);
	const keywords = textsAt(record, 'keywords/keyword');
	const number = text('isbn');
	const urls = textsAt(record, 'urls/related-urls/url');
	const url = urls.flatMap(address => webAddress(address) ?? [])[0];
	const arxiv = [text('electronic-resource-num'), url, text('accession-num')].find(place =>
		/arxiv/i.test(place ?? ''),
	);
	return defined<Reference>({
		key: text('label') ?? '',
		type,
		title: text('titles/title') ?? '',
		authors: textsAt(record, 'contributors/authors/author').map(nameOf),
		editors: unlessEmpty(editors),
		date: dateFrom(text('dates/year') ?? '', text('dates/pub-dates/date')),
		container: text('titles/secondary-title', 'periodical/full-title'),
		series: text('titles/tertiary-title'),
		volume: text('volume'),
		issue: type === 'report' ? undefined : text('number'),
		number: type === 'report' ? text('number') : undefined,
		pages: text('pages')?.replace(/\s*[-–—]+\s*/g, '-'),
		edition: text('edition'),
		publisher: text('publisher'),
		place: text('pub-location'),
		genre: text('work-type'),
		doi: doiIn(text('electronic-resource-num') ?? ''),
		arxiv: arxiv && arxivIn(arxiv),
		isbn: isBook ? number : undefined,
		issn: isBook ? undefined : number,
		url,
		abstract: text('abstract'),
		keywords: unlessEmpty(keywords),
		language: text('language'),
		note: text('notes'),
	});
}
