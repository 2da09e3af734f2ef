import type { CitationGroup, CitedItem } from './citation';
import { maskMarkdown } from './markdownSpans';
import { mask } from './mask';

const unescaped = /(?<!(?<!\\)(?:\\\\)*\\)/.source;
const footnote = new RegExp(
	`${unescaped}\\[\\^(?!\\d+\\])([^\\s[\\]^]+)\\](?!(?<=^[ \\t>]*\\[\\^[^\\s[\\]^]+\\]):)`,
	'dgm',
);
const wikilink = new RegExp(
	`${unescaped}\\[\\[(?:[^[\\]|#\\n\\\\/]*/)*@?([^[\\]|#\\n\\\\/]+?)(?:\\.md)?(?:#[^[\\]|\\n\\\\]*)?(?:\\\\?\\|[^[\\]\\n]*)?\\]\\]`,
	'dgi',
);

/** Markdown footnotes whose label is a key: `[^key]`. A number is no key, a definition no citation. */
export function scanFootnotes(text: string): Generator<CitationGroup> {
	return marked(text, maskMarkdown(text), footnote, 'footnote');
}

/** Wikilinks: `[[key]]`, `[[@key|alias]]`, `[[folder/key.md#heading]]`, in a table `[[key\|alias]]`. */
export function scanWikilinks(text: string): Generator<CitationGroup> {
	const prose = maskMarkdown(text);
	// Obsidian's comments.
	const comments = Array.from(prose.matchAll(/%%(?!%)[\s\S]*?%%/g), ({ 0: whole, index: start }) => ({
		start,
		end: start + whole.length,
	}));
	return marked(text, mask(prose, comments), wikilink, 'parenthetical');
}

/** Marks that follow each other, with at most a space between, are one citation. */
function* marked(
	text: string,
	prose: string,
	mark: RegExp,
	form: CitedItem['form'],
): Generator<CitationGroup> {
	let run: CitedItem[] = [];
	for (const match of prose.matchAll(mark)) {
		const { 0: whole, 1: label = '', index: itemStart, indices } = match;
		const start = (indices?.[1]?.[0] ?? itemStart) + label.length - label.trimStart().length;
		const key = label.trim();
		const itemEnd = itemStart + whole.length;
		const item: CitedItem = { key, start, end: start + key.length, form, itemStart, itemEnd };
		const last = run.at(-1);
		if (last && !/^[ ]?$/.test(text.slice(last.itemEnd, itemStart))) {
			yield groupOf(run);
			run = [];
		}
		run.push(item);
	}
	if (run.length > 0) {
		yield groupOf(run);
	}
}

function groupOf(items: readonly CitedItem[]): CitationGroup {
	return { start: items[0]?.itemStart ?? 0, end: items.at(-1)?.itemEnd ?? 0, items };
}
