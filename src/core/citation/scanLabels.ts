import type { CitationGroup, CitedItem } from './citation';
import { maskMarkdown } from './markdownSpans';

/** Markdown footnotes whose label is a key: `[^key]`. A number is no key, a definition no citation. */
export function scanFootnotes(text: string): Generator<CitationGroup> {
	return marked(text, /\[\^(?!\d+\])([^\s[\]^]+)\](?!:)/g, 'footnote');
}

/** Wikilinks: `[[key]]`, `[[@key|alias]]`, `[[key#heading]]`. */
export function scanWikilinks(text: string): Generator<CitationGroup> {
	return marked(text, /\[\[@?([^[\]|#\n]+)(?:#[^[\]|\n]*)?(?:\|[^[\]\n]*)?\]\]/g, 'parenthetical');
}

/** Marks that follow each other, with at most a space between, are one citation. */
function* marked(text: string, mark: RegExp, form: CitedItem['form']): Generator<CitationGroup> {
	let run: CitedItem[] = [];
	for (const match of maskMarkdown(text).matchAll(mark)) {
		const { 0: whole, 1: label = '', index: itemStart } = match;
		// Both kinds open with two characters.
		const start = itemStart + 2 + (text[itemStart + 2] === '@' ? 1 : 0);
		const item: CitedItem = {
			key: label.trim(),
			start,
			end: start + label.trimEnd().length,
			form,
			itemStart,
			itemEnd: itemStart + whole.length,
		};
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
