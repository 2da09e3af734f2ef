import type { Bibliography } from '../bibliography';
import type { Span } from '../../span';
import { isObject } from '../../isObject';
import { readItems } from '../readItems';
import { YamlAnchors } from '../yamlAnchors';
import { parsedYaml } from '../yamlChunk';
import { hayagrivaReference } from './hayagrivaReference';

/** Reads a Hayagriva file. */
export function readHayagriva(text: string): Generator<undefined, Bibliography> {
	const anchors = new YamlAnchors();
	return readItems(text, hayagrivaEntries(text), ({ start, end }) => {
		const parsed = parsedYaml(text.slice(start, end), anchors);
		const [[key, fields] = []] = isObject(parsed) ? Object.entries(parsed) : [];
		return key !== undefined && isObject(fields) ? hayagrivaReference(key, fields) : undefined;
	});
}

/** Where the entries stand: each begins with a key at the start of a line, behind it nothing, a `{` or an anchor. */
function* hayagrivaEntries(text: string): Generator<Span> {
	const begins = /^\uFEFF?[^\s#%&*!|>@`{}[\],-][^\r\n]*?:(?=[ \t]+[{&]|[ \t]*(?:#.*)?\r?$)/gm;
	let start: number | undefined;
	for (const { index } of text.matchAll(begins)) {
		if (start !== undefined) {
			yield { start, end: index };
		}
		start = index;
	}
	if (start !== undefined) {
		yield { start, end: text.length };
	}
}
