import type { CitationGroup } from './citation';
import { latexOnly, withEmbedded } from './embeddedCitations';
import { listedItems } from './keyLists';
import type { Code } from './markdownCode';
import { mask } from './mask';
import type { Span } from '../span';
import { roleForm, roleList } from './roles';

const codeDirective =
	/^\.\. +(?:code|code-block|sourcecode|highlight|parsed-literal|math|raw|productionlist|literalinclude|bibliography|graphviz|mermaid)::/;
/** Comments, and sessions of Python. */
const comment = /^>>> |^\.\.(?: +(?!\[[^\]]+\](?: |$)|_|\||[^\n]*::)|$)/;

/** Literal blocks, comments and code: what is indented under the line that announces it. */
export function* unreadBlocks(text: string): Generator<Code> {
	let base = -1;
	let format = '';
	let block: Span | undefined;
	const closed = (): Code[] =>
		block ? [{ ...block, raw: format === '' ? undefined : { ...block, format } }] : [];
	for (const match of text.matchAll(/^([ \t]*)(\S.*)$/gm)) {
		const [line, { length: indent } = { length: 0 }, words = ''] = match;
		const span = { start: match.index, end: match.index + line.length };
		if (base >= 0 && indent > base) {
			block = { start: block?.start ?? span.start, end: span.end };
			continue;
		}
		yield* closed();
		block = undefined;
		base = -1;
		format = '';
		if (comment.test(words)) {
			block = span;
			base = indent;
		} else if (codeDirective.test(words) || (/::\s*$/.test(words) && !words.startsWith('.. '))) {
			base = indent;
			format = /^\.\. +raw:: +([\w-]+)/.exec(words)?.[1] ?? '';
		}
	}
	yield* closed();
}

// Other words in backticks are read to their end, for nothing in them is read.
const inline =
	/``(?=\S)[^\n]*?``|(?<![\p{L}\p{N}_:`\\]):((?:foot)?cite(?::\w+)?):`([^`]*)`(?![\p{L}\p{N}_])|(?<![\\`])`(?=[^\s`])(?:[^`\n]|\n(?!\s*\n))*`|(?<![\p{L}\p{N}_\\])\[(?!\d+\])(\p{L}[\p{L}\p{N}]*(?:[-_.:+][\p{L}\p{N}]+)*|\p{N}[\p{L}\p{N}]*(?:[-_.:+][\p{L}\p{N}]+)*)\]_(?![\p{L}\p{N}_])/gu;

/** The roles of sphinxcontrib-bibtex, and docutils' own `[key]_`. */
export function scanRst(text: string): Iterable<CitationGroup> {
	const blocks = [...unreadBlocks(text)];
	const raw = blocks.flatMap(block => block.raw ?? []);
	return withEmbedded(text, rstCitations(mask(text, blocks)), raw, latexOnly);
}

function* rstCitations(prose: string): Generator<CitationGroup> {
	for (const match of prose.matchAll(inline)) {
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
