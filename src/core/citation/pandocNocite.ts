import type { CitationGroup, CitedItem, CitedWork } from './citation';
import { citationSyntax } from './citationForms';
import { pandocKeyAt, pandocKeyMark } from './pandocKeys';
import type { TextEdit } from '../textEdit';

const frontMatter = /^(\uFEFF?---[ \t]*\r?\n)((?:[^\n]*\n)*?)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
/** Its value: what follows on the line, and the lines that are indented or empty, or items of a list. */
const nocite = /^nocite[ \t]*:((?:[^\n]*)(?:\n(?=[ \t]+\S|-[ \t]|[ \t\r]*\n)[^\n]*)*)/m;

/** What `nocite` in the front matter lists in the bibliography: `nocite: '@a, @b'`. `@*` names no key. */
export function* nociteGroups(text: string): Generator<CitationGroup> {
	const value = nociteValue(text);
	const items = value ? [...itemsOf(text, value.start, value.end)] : [];
	const [first, last] = [items[0], items.at(-1)];
	if (first && last) {
		yield { start: first.itemStart, end: last.itemEnd, items };
	}
}

/** Lists `works` under `nocite`, less those that are there; makes the front matter where there is none. */
export function insertNocite(text: string, works: readonly CitedWork[]): TextEdit {
	const { item } = citationSyntax('pandoc');
	const items = [...nociteGroups(text)].flatMap(group => group.items);
	const added = works.filter(({ key }) => !items.some(listed => listed.key === key));
	const list = added.map(item).join(', ');
	const value = nociteValue(text);
	const last = items.at(-1);
	const insert = (at: number, words: string): TextEdit => ({ start: at, end: at, text: words });
	if (added.length === 0 || (value && /@\*/.test(text.slice(value.start, value.end)))) {
		return insert(0, '');
	}
	if (last) {
		return insert(last.itemEnd, `, ${list}`);
	}
	if (value) {
		return { start: value.start, end: value.end, text: ` |\n  ${list}` };
	}
	const [, opening = '', body = ''] = frontMatter.exec(text) ?? [];
	return opening === ''
		? insert(text.startsWith('\uFEFF') ? 1 : 0, `---\nnocite: |\n  ${list}\n---\n\n`)
		: insert(opening.length + body.length, `nocite: |\n  ${list}\n`);
}

function nociteValue(text: string): { readonly start: number; readonly end: number } | undefined {
	const [, opening = '', body = ''] = frontMatter.exec(text) ?? [];
	const match = nocite.exec(body);
	const value = match?.[1]?.trimEnd();
	if (!match || value === undefined) {
		return undefined;
	}
	const start = opening.length + match.index + match[0].indexOf(':') + 1;
	return { start, end: start + value.length };
}

function* itemsOf(text: string, from: number, to: number): Generator<CitedItem> {
	for (const { 0: mark, index } of text.slice(from, to).matchAll(new RegExp(pandocKeyMark, 'gu'))) {
		const key = pandocKeyAt(text, mark, from + index, -1);
		if (key && key.key !== '*') {
			const { start, end } = key;
			yield { key: key.key, start, end, form: 'nocite', itemStart: key.from, itemEnd: key.to };
		}
	}
}
