import type { TextEdit } from '../textEdit';
import type { List, ListItem } from './field';
import { lineEnd } from './frontMatter';
import { plainTag } from './noteTags';
import { flowList, scalarText } from '../yaml/yamlText';

/** Makes a list say `wanted`; what is kept stays as it is written, unless the order changes. */
export function listEdits(
	text: string,
	list: List,
	afterColon: number,
	wanted: readonly string[],
): TextEdit[] {
	const wantedTexts = wanted.map(plainTag);
	const isWanted = new Set(wantedTexts);
	// What is no text we do not understand, and leave.
	const kept = list.items.filter(item => isWanted.has(itemText(item) ?? '') || itemText(item) === undefined);
	const said = kept.flatMap(item => itemText(item) ?? []);
	const isSaid = new Set(said);
	const added = wanted.filter(entry => !isSaid.has(plainTag(entry)));
	const order = [...said, ...added.map(plainTag)];
	const inOrder = wantedTexts.every((text, index) => text === order[index]);
	const all = inOrder ? { list, kept, added } : { list, kept: [], added: wanted };
	return list.isFlow ? flowEdits(text, all) : blockEdits(text, afterColon, all);
}

/** What of a list is kept, and what comes after. */
interface Change {
	readonly list: List;
	readonly kept: readonly ListItem[];
	readonly added: readonly string[];
}

function itemText({ value }: ListItem): string | undefined {
	return value.kind === 'scalar' ? plainTag(value.text) : undefined;
}

function flowEdits(text: string, { list, kept, added }: Change): TextEdit[] {
	const { items, start, end } = list;
	const [first, last] = [items[0], items.at(-1)];
	const words = added.map(entry => scalarText(entry, 'flow')).join(', ');
	if (!first || !last) {
		return words ? [{ start: start + 1, end: start + 1, text: words }] : [];
	}
	if (!kept[0]) {
		return [{ start, end, text: `[${words}]` }];
	}
	const keptItems = new Set(kept);
	const ahead = kept[0] === first ? [] : [{ start: first.start, end: kept[0].start, text: '' }];
	const removed = items.slice(items.indexOf(kept[0])).filter(item => !keptItems.has(item));
	return [
		...ahead,
		...removed.flatMap(item => removal(text, item)),
		...(words ? [{ start: last.end, end: last.end, text: `, ${words}` }] : []),
	];
}

/** What stands between the comma and the item, if it is a comment, is said of the item before. */
function removal(text: string, { start, end, comma = start }: ListItem): TextEdit[] {
	return text.slice(comma, start).includes('#')
		? [
				{ start: comma, end: comma + 1, text: '' },
				{ start, end, text: '' },
			]
		: [{ start: comma, end, text: '' }];
}

function blockEdits(text: string, afterColon: number, { list, kept, added }: Change): TextEdit[] {
	const keptItems = new Set(kept);
	const lineStart = (offset: number) => text.lastIndexOf('\n', offset - 1) + 1;
	const nextLine = (offset: number) => {
		const end = text.indexOf('\n', offset);
		return end < 0 ? text.length : end + 1;
	};
	// A block scalar ends behind its last line end.
	const after = ({ start, end }: ListItem) => nextLine(start + text.slice(start, end).trimEnd().length);
	const removed = list.items
		.filter(item => !keptItems.has(item))
		.map(item => ({ start: lineStart(item.start), end: after(item), text: '' }));
	const last = list.items.at(-1);
	const place = last ? after(last) : list.end;
	const indent = ' '.repeat(last ? last.start - lineStart(last.start) : 2);
	const lines = added.map(entry => `${indent}- ${scalarText(entry)}${lineEnd(text)}`).join('');
	const isEmpty = kept.length === 0 && added.length === 0;
	return [
		...(isEmpty ? [{ start: afterColon, end: afterColon, text: ` ${flowList([])}` }] : []),
		...removed,
		...(lines ? [{ start: place, end: place, text: lines }] : []),
	];
}
