import type { CitationLanguage } from './citationLanguage';
import { scanCitations } from './scanCitations';
import { scanWikilinks } from './scanLabels';

/** Where a text names a key, by line and columns from 0. */
export interface CitingPlace {
	readonly key: string;
	readonly line: number;
	readonly start: number;
	readonly end: number;
	/** Whether it is a link to the note of that name, in a language that cites otherwise. */
	readonly isLink?: boolean;
}

/** Every place where a text cites a key or links to a note by it, in order. */
export function citingPlaces(text: string, language: CitationLanguage): readonly CitingPlace[] {
	const isMarkdown = language === 'pandoc' || language === 'myst' || language === 'footnote';
	const links =
		isMarkdown && text.includes('[[') ? [...scanWikilinks(text)].flatMap(({ items }) => items) : [];
	const found = [
		...Array.from(scanCitations(text, language), ({ key, start, end }) => ({ key, start, end })),
		...links.map(({ key, start, end }) => ({ key, start, end, isLink: true })),
	].sort((a, b) => a.start - b.start);
	let line = 0;
	let lineStart = 0;
	return found.map(({ start, end, ...place }) => {
		for (let next = text.indexOf('\n', lineStart); next !== -1 && next < start;) {
			line++;
			lineStart = next + 1;
			next = text.indexOf('\n', lineStart);
		}
		return { ...place, line, start: start - lineStart, end: end - lineStart };
	});
}
