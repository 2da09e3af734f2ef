import type { Bibliography } from '../bibliography';
import { cslReference } from '../csl/cslReference';
import { jsonItems, parsedJson } from '../csl/jsonItems';
import { readItems } from '../readItems';
import type { Reference } from '../reference';

/** What begins the list of items in an answer of Zotero's or Crossref's, or what such an answer wraps one item in. */
const wrapping = /^\uFEFF?\s*\{(?:[^{}[\]]*?"message"\s*:\s*(?=\{))?(?:[\s\S]{0,2000}?"items"\s*:\s*\[)?/;

/** Reads CSL items that stand in an object: a list under `items`, or the item itself. */
export function readJsonWorks(text: string): Generator<undefined, Bibliography> {
	const begin = wrapping.exec(text)?.[0] ?? '';
	const isWrapped = /(?:\[|:\s*)$/.test(begin);
	return readItems(text, jsonItems(text, isWrapped ? begin.length : 0), ({ start, end }) =>
		titled(cslReference(parsedJson(text.slice(start, end)))),
	);
}

function titled(reference: Reference | undefined): Reference | undefined {
	return reference?.title ? reference : undefined;
}
