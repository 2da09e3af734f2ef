import type { CitationLanguage } from './citationLanguage';
import { scanGroups } from './scanCitations';
import type { TextEdit } from '../textEdit';

/** The edit with places in its text, by offsets in it, for what is said before and after each work. */
export interface StoppedEdit extends TextEdit {
	readonly stops: readonly number[];
}

/** Where in the citations that `edit` writes prefix and locator go; LaTeX gets the brackets for them. */
export function locatorStops(text: string, edit: TextEdit, documentLanguage: CitationLanguage): StoppedEdit {
	const edited = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
	const isWritten = (start: number, end: number): boolean =>
		edit.start <= start && end <= edit.start + edit.text.length;
	let written = edit.text;
	const stops: number[] = [];
	const bracketsAt = (at: number, brackets: '[]' | '[][]') => {
		written = written.slice(0, at) + brackets + written.slice(at);
		stops.push(...(brackets === '[]' ? [at + 1] : [at + 1, at + 3]));
	};
	for (const group of scanGroups(edited, documentLanguage)) {
		const { start, end, items, joins, language = documentLanguage } = group;
		const [first] = items;
		if (!first || first.form === 'nocite') {
			continue;
		}
		if (edited[start] === '\\') {
			if (isWritten(start, end) && stops.length === 0) {
				bracketsAt(edited.indexOf('{', start) - edit.start, language === 'latex' ? '[]' : '[][]');
			} else if (joins === 'braces') {
				// `\parencites{a}{b}` takes them for each.
				items
					.filter(item => isWritten(item.itemStart, item.itemEnd))
					.forEach(({ itemStart }, i) => bracketsAt(itemStart - edit.start + 4 * i, '[][]'));
			}
			continue;
		}
		for (const { itemStart, itemEnd, form } of items.filter(item =>
			isWritten(item.itemStart, item.itemEnd),
		)) {
			stops.push(...stopsOf(itemStart, itemEnd, form === 'narrative', language).map(at => at - edit.start));
		}
	}
	return { ...edit, text: written, stops };
}

function stopsOf(start: number, end: number, isNarrative: boolean, language: CitationLanguage): number[] {
	switch (language) {
		case 'pandoc':
			return isNarrative ? [end] : [start, end];
		case 'org':
		case 'rst':
		case 'myst':
			return [start, end];
		case 'typst':
		case 'asciidoc':
			return [end];
		default:
			return [];
	}
}
