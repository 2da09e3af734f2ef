import type { Bibliography } from '../bibliography';
import { readItems } from '../readItems';
import { cslReference } from './cslReference';
import { jsonItems, parsedJson } from './jsonItems';

/** Reads a CSL-JSON array. */
export function readCslJson(text: string): Generator<undefined, Bibliography> {
	return readItems(text, jsonItems(text), ({ start, end }) =>
		cslReference(parsedJson(text.slice(start, end))),
	);
}
