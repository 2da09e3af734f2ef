import type { Bibliography } from '../bibliography';
import type { Span } from '../../span';
import { readItems } from '../readItems';
import { YamlAnchors } from '../yamlAnchors';
import { parsedYaml } from '../yamlChunk';
import { cslReference } from './cslReference';

/** Reads the list under `references:`, as pandoc does. */
export function readCslYaml(text: string): Generator<undefined, Bibliography> {
	const anchors = new YamlAnchors();
	return readItems(text, cslYamlItems(text), ({ start, end }) => {
		const parsed = parsedYaml(text.slice(start, end), anchors);
		return cslReference(Array.isArray(parsed) ? parsed[0] : undefined);
	});
}

/** Where the items stand, each from the start of the line of its dash. */
export function* cslYamlItems(text: string): Generator<Span> {
	const heading = /^\uFEFF?references:[ \t]*(?:#.*)?\r?$/m.exec(text);
	if (!heading) {
		return;
	}
	const from = heading.index + heading[0].length;
	const rest = /^(?:[^\s#-]|---|\.\.\.).*$/m.exec(text.slice(from + 1));
	const end = rest ? from + 1 + rest.index : text.length;
	const list = text.slice(from, end);
	const indent = /^([ \t]*)-[ \t]/m.exec(list)?.[1];
	if (indent === undefined) {
		return;
	}
	let start: number | undefined;
	for (const { index, 1: own } of list.matchAll(/^([ \t]*)-[ \t]/gm)) {
		if (own === indent) {
			if (start !== undefined) {
				yield { start, end: from + index };
			}
			start = from + index;
		}
	}
	if (start !== undefined) {
		yield { start, end };
	}
}
