import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml';
import type { TextEdit } from '../textEdit';
import { yamlLimit } from '../yaml/yamlLimit';
import type { Span } from '../span';

/** What the names of a map are to say, as they are written there; an empty text takes what they said out. */
export type NewValues = ReadonlyMap<string, string>;

/**
 * Edits that change values of the map in a piece of JSON or YAML (which takes JSON too), every other byte kept. `inside`
 * leads from the piece to the map; `undefined` where there is none, or the piece is broken.
 */
export function changeMap(
	text: string,
	{ start, end }: Span,
	inside: 'itself' | 'item' | 'value',
	values: NewValues,
): readonly TextEdit[] | undefined {
	const piece = text.slice(start, end);
	if (yamlLimit(piece)) {
		return undefined;
	}
	const { contents, errors } = parseDocument(piece, {
		schema: 'failsafe',
		uniqueKeys: false,
		prettyErrors: false,
		logLevel: 'silent',
	});
	const map: unknown =
		inside === 'item' && isSeq(contents)
			? contents.items[0]
			: inside === 'value' && isMap(contents)
				? contents.items[0]?.value
				: contents;
	if (errors.length > 0 || !isMap(map) || map.items.length === 0) {
		return undefined;
	}
	return editsOf(piece, map, values).map(edit => ({
		start: start + edit.start,
		end: start + edit.end,
		text: edit.text,
	}));
}

function editsOf(piece: string, map: YAMLMap, values: NewValues): TextEdit[] {
	const edits: TextEdit[] = [];
	const added: string[] = [];
	for (const [name, written] of values) {
		const pair = map.items.find(({ key }) => isScalar(key) && key.value === name);
		const [from, to] = rangeOf(pair?.value) ?? [];
		if (from !== undefined && to !== undefined) {
			const end = from + piece.slice(from, to).trimEnd().length;
			// A list may stand no deeper than its name, what takes its place has to.
			const isBelow = !map.flow && /^\s*$/.test(piece.slice(piece.lastIndexOf('\n', from) + 1, from));
			edits.push({ start: from, end, text: (isBelow ? '  ' : '') + (written || '""') });
		} else if (pair) {
			throw new Error(`“${name}” says nothing there, so it is left as it is.`);
		} else if (written) {
			added.push(map.flow ? `${JSON.stringify(name)}: ${written}` : `${name}: ${written}`);
		}
	}
	const all = added.length > 0 ? [...edits, addition(piece, map, added)] : edits;
	return all.sort((a, b) => a.start - b.start);
}

/** Behind the first pair, spaced as the second. */
function addition(piece: string, map: YAMLMap, added: readonly string[]): TextEdit {
	const [first, second] = map.items;
	const [at = 0] = rangeOf(first?.key) ?? [];
	const [, to = at] = rangeOf(first?.value) ?? rangeOf(first?.key) ?? [];
	const end = at + piece.slice(at, to).trimEnd().length;
	const lineStart = piece.lastIndexOf('\n', at - 1) + 1;
	if (map.flow) {
		const [next] = rangeOf(second?.key) ?? [];
		const gap = next === undefined ? ' ' : piece.slice(end, next).replace(/^\s*,/, '');
		return { start: end, end, text: added.map(pair => `,${gap}${pair}`).join('') };
	}
	// A comment that stands behind the value stays there.
	const lineEnd = piece.indexOf('\n', end);
	const place = lineEnd < 0 ? piece.length : lineEnd - (piece[lineEnd - 1] === '\r' ? 1 : 0);
	const eol = piece.includes('\r\n') ? '\r\n' : '\n';
	const indent = ' '.repeat(at - lineStart);
	return { start: place, end: place, text: added.map(pair => `${eol}${indent}${pair}`).join('') };
}

function rangeOf(node: unknown): readonly [start: number, end: number] | undefined {
	const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined;
	return Array.isArray(range) && range[1] > range[0] ? [range[0], range[1]] : undefined;
}
