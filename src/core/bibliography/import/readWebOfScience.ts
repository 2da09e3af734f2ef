import { defined, unlessEmpty } from '../../defined';
import { doiIn } from '../../library/identifiers';
import type { Bibliography } from '../bibliography';
import { dateFrom } from '../dates';
import { pageRange } from '../pageRange';
import { nameOf } from '../paperReference';
import { readItems } from '../readItems';
import type { Reference, ReferenceType } from '../reference';
import { taggedFormats } from '../../tagged/taggedFormats';
import { taggedRecords, type TaggedRecord, tagValues } from '../../tagged/taggedRecords';

/** Reads the tagged files of the Web of Science. */
export function readWebOfScience(text: string): Generator<undefined, Bibliography> {
	return readItems(text, taggedRecords(text, taggedFormats.webOfScience), referenceIn);
}

const types: Readonly<Record<string, ReferenceType>> = {
	J: 'article-journal',
	B: 'book',
	S: 'chapter',
	P: 'patent',
	C: 'paper-conference',
};

function referenceIn(record: TaggedRecord): Reference | undefined {
	const lines = (...tags: readonly string[]) =>
		tagValues(record, ...tags).flatMap(value => value.split('\n'));
	const text = (...tags: readonly string[]) => tagValues(record, ...tags)[0]?.replaceAll('\n', ' ');
	const names = (...tags: readonly string[]) =>
		(tags.map(tag => lines(tag)).find(found => found.length > 0) ?? []).map(nameOf);
	const isProceedings = text('CT') !== undefined || /proceedings/i.test(text('DT') ?? '');
	const type = isProceedings ? 'paper-conference' : (types[text('PT') ?? ''] ?? 'document');
	const editors = names('BE', 'ED');
	const keywords = (text('DE') ?? text('ID'))?.split(/\s*;\s*/);
	const [start, end] = [text('BP'), text('EP')];
	const title = text('TI');
	return title === undefined
		? undefined
		: defined<Reference>({
				key: '',
				type,
				title,
				authors: [...names('AF', 'AU', 'BA'), ...lines('CA').map(literal => ({ literal }))],
				editors: unlessEmpty(editors),
				date: dateFrom(text('PY') ?? '', text('PD')),
				container: text('SO'),
				series: text('SE'),
				volume: text('VL'),
				issue: text('IS'),
				pages: pageRange(start, end) ?? text('AR'),
				publisher: text('PU'),
				place: text('PI'),
				doi: doiIn(text('DI') ?? ''),
				isbn: text('BN'),
				issn: text('SN'),
				abstract: text('AB'),
				keywords,
				language: text('LA'),
				note: text('UT'),
			});
}
