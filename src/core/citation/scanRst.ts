import type { CitationGroup } from './citation';
import { listedItems } from './keyLists';
import { mask, type Span } from './mask';
import { roleForm, roleList } from './roles';

const codeDirective =
	/^\.\. +(?:code|code-block|sourcecode|highlight|parsed-literal|math|raw|productionlist|literalinclude|bibliography|graphviz|mermaid)::/;
const comment = /^\.\.(?: +(?!\[[^\]]+\](?: |$)|_|\||[^\n]*::)|$)/;

/** Literal blocks, comments and code: what is indented under the line that announces it. */
function* unreadBlocks(text: string): Generator<Span> {
	let base = -1;
	for (const match of text.matchAll(/^([ \t]*)(\S.*)$/gm)) {
		const [line, { length: indent } = { length: 0 }, words = ''] = match;
		const span = { start: match.index, end: match.index + line.length };
		if (base >= 0 && indent > base) {
			yield span;
			continue;
		}
		base = -1;
		if (comment.test(words)) {
			yield span;
			base = indent;
		} else if (codeDirective.test(words) || (/::\s*$/.test(words) && !words.startsWith('.. '))) {
			base = indent;
		}
	}
}

const inline =
	/``(?=\S)[^\n]*?``|(?<![\p{L}\p{N}_:`\\]):((?:foot)?cite(?::\w+)?):`([^`]*)`|(?<![\p{L}\p{N}_\\])\[(?!\d+\])(\p{L}[\p{L}\p{N}]*(?:[-_.:+][\p{L}\p{N}]+)*|\p{N}[\p{L}\p{N}]*(?:[-_.:+][\p{L}\p{N}]+)*)\]_(?![\p{L}\p{N}_])/gu;

/** The roles of sphinxcontrib-bibtex, and docutils' own `[key]_`. */
export function* scanRst(text: string): Generator<CitationGroup> {
	for (const match of mask(text, unreadBlocks(text)).matchAll(inline)) {
		const { 0: whole, 1: role, 2: list = '', 3: label, index: start } = match;
		const end = start + whole.length;
		if (label !== undefined) {
			const span = { start: start + 1, end: start + 1 + label.length };
			const item = { key: label, ...span, form: 'parenthetical', itemStart: start, itemEnd: end } as const;
			yield { start, end, items: [item], joins: 'none' };
		} else if (role !== undefined) {
			const items = [
				...listedItems(list, end - 1 - list.length, roleForm(role, 'parenthetical'), roleList.rst),
			];
			if (items.length > 0) {
				yield { start, end, items };
			}
		}
	}
}
