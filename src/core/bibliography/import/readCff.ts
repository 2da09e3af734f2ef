import type { Bibliography } from '../bibliography';
import { cslReference } from '../csl/cslReference';
import { isObject } from '../../isObject';
import { readItems } from '../readItems';
import type { Reference } from '../reference';
import { parsedYaml } from '../yamlChunk';
import { citationJsItems } from './citationJs';

type Fields = { readonly [name: string]: unknown };

/** Reads a `CITATION.cff`: the software or data set itself, what to cite in its stead, and what it refers to. */
export function readCff(text: string): Generator<undefined, Bibliography> {
	const parsed = parsedYaml(text);
	const { 'preferred-citation': preferred, references, ...itself } = isObject(parsed) ? parsed : {};
	const others = [preferred, ...(Array.isArray(references) ? references : [])].filter(isObject);
	let start = 0;
	const works = [
		{ start, end: text.length, read: () => itselfIn(itself) },
		...others.map(fields => {
			// Where its title stands as it is; else where the work before it does.
			start = Math.max(start, text.indexOf(String(fields['title']), start + 1));
			return { start, end: text.length, read: () => referenceIn(fields) };
		}),
	];
	return readItems(text, works, ({ read }) => read());
}

function itselfIn(fields: Fields): Reference | undefined {
	const [item] = citationJsItems(fields, '@cff/object');
	const { version } = fields;
	const note = typeof version === 'string' ? { note: `Version ${version}` } : {};
	return titled(item && { type: 'software', ...item, ...note });
}

function referenceIn(fields: Fields): Reference | undefined {
	const [, item] = citationJsItems(
		{ 'cff-version': '1.2.0', title: '', references: [fields] },
		'@cff/object',
	);
	return titled(item);
}

function titled(item: Fields | undefined): Reference | undefined {
	const reference = cslReference(item);
	return reference?.title ? reference : undefined;
}
