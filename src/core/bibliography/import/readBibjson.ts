import type { Bibliography } from '../bibliography';
import { cslReference } from '../csl/cslReference';
import { jsonItems, parsedJson } from '../csl/jsonItems';
import { isObject } from '../../isObject';
import { readItems } from '../readItems';
import type { Reference } from '../reference';
import { citationJsItems } from './citationJs';

/** Reads BibJSON: a record, a list of records, or a collection that holds such a list. */
export function readBibjson(text: string): Generator<undefined, Bibliography> {
	const list = /^\uFEFF?\s*\{[\s\S]*?"records"\s*:\s*\[/.exec(text)?.[0].length ?? 0;
	return readItems(text, jsonItems(text, list), ({ start, end }) =>
		bibjsonReference(parsedJson(text.slice(start, end))),
	);
}

function bibjsonReference(record: unknown): Reference | undefined {
	if (!isObject(record) || typeof record['title'] !== 'string') {
		return undefined;
	}
	const key = [record['cid'], record['citekey'], record['id']].find(name => typeof name === 'string');
	const [item] = citationJsItems(record, '@bibjson/record+object');
	const isInJournal = item?.['type'] === 'article' && item['container-title'] !== undefined;
	return cslReference(item && { ...item, id: key, ...(isInJournal && { type: 'article-journal' }) });
}
