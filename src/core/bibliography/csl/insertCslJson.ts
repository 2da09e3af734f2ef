import type { TextEdit } from '../../textEdit';
import type { Reference } from '../reference';
import { cslItem } from './cslItem';
import { jsonItems } from './jsonItems';

/** Edits that put references at the end of an array of items, as it is written. Throws a sentence where there is no such array. */
export function insertCslJson(text: string, references: readonly Reference[], lineEnd: string): TextEdit[] {
	const last = [...jsonItems(text)].at(-1);
	const items = references.map(cslItem);
	if (!last) {
		const open = /^\uFEFF?\s*(?:\[\s*\]\s*)?$/.exec(text);
		if (!open) {
			throw new Error('This JSON file is no list of CSL items that an entry could be added to.');
		}
		const bracket = text.indexOf('[');
		const list = items.map(item => `${lineEnd}  ${pretty(item, '  ', lineEnd)}`).join(',') + lineEnd;
		return bracket < 0
			? [{ start: text.length, end: text.length, text: `[${list}]${lineEnd}` }]
			: [{ start: bracket + 1, end: bracket + 1, text: list }];
	}
	if (!/^\s*\]\s*$/.test(text.slice(last.end))) {
		throw new Error('This JSON file is broken at its end, so no entry can be added to it.');
	}
	const before = text.slice(text.lastIndexOf('\n', last.start) + 1, last.start);
	const indent = /^[ \t]*/.exec(before)?.[0] ?? '';
	const isOwnLine = /^[ \t]*$/.test(before) && last.start > 0 && /[\r\n]/.test(text);
	const isPretty = /[\r\n]/.test(text.slice(last.start, last.end));
	const written = items.map(item => {
		const json = isPretty
			? pretty(item, indent, lineEnd, unitOf(text, last.start, indent))
			: JSON.stringify(item);
		return isOwnLine ? `,${lineEnd}${before}${json}` : `, ${json}`;
	});
	return [{ start: last.end, end: last.end, text: written.join('') }];
}

/** By how much the fields of an item stand further in than the item. */
function unitOf(text: string, start: number, indent: string): string {
	const inner = /^\{[ \t]*(?:\r\n|\n|\r)([ \t]+)/.exec(text.slice(start, start + 1_000))?.[1] ?? '';
	return inner.startsWith(indent) && inner.length > indent.length ? inner.slice(indent.length) : '  ';
}

function pretty(item: object, indent: string, lineEnd: string, unit = '  '): string {
	return JSON.stringify(item, undefined, unit).replaceAll('\n', lineEnd + indent);
}
