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
	for (const { start, end, items, language = documentLanguage } of scanGroups(edited, documentLanguage)) {
		const [first] = items;
		if (!first || first.form === 'nocite') {
			continue;
		}
		if (edited[start] === '\\') {
			const at = edited.indexOf('{', start) - edit.start;
			if (isWritten(start, end) && stops.length === 0) {
				const brackets = language === 'latex' ? '[]' : '[][]';
				written = written.slice(0, at) + brackets + written.slice(at);
				stops.push(...(language === 'latex' ? [at + 1] : [at + 1, at + 3]));
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
