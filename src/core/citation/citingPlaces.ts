import type { CitationLanguage } from './citationLanguage';
import { scanArxivLinks } from './scanArxivLinks';
import { scanCitations } from './scanCitations';
import { scanWikilinks } from './scanLabels';

/** Where a text names a key, by line and columns from 0. */
export interface CitingPlace {
	readonly key: string;
	readonly line: number;
	readonly start: number;
	readonly end: number;
	/** Whether it is a link, in a language that cites otherwise: to the note of that name, or to a paper's page. */
	readonly isLink?: boolean;
}

const arxivPages = 'https://arxiv.org/abs/';

/** The arXiv id of a paper that is named by its page, in place of a citekey. */
export function linkedArxiv(key: string): string | undefined {
	return key.startsWith(arxivPages) ? key.slice(arxivPages.length) : undefined;
}

/** Every place where a text cites a key, links to a note by it, or links to a paper's page on arXiv, in order. */
export function citingPlaces(text: string, language: CitationLanguage): readonly CitingPlace[] {
	const isMarkdown = language === 'pandoc' || language === 'myst' || language === 'footnote';
	const links =
		isMarkdown && text.includes('[[') ? [...scanWikilinks(text)].flatMap(({ items }) => items) : [];
	const found = [
		...Array.from(scanCitations(text, language), ({ key, start, end }) => ({ key, start, end })),
		...links.map(({ key, start, end }) => ({ key, start, end, isLink: true })),
		...Array.from(scanArxivLinks(text, language), ({ arxiv, start, end }) => ({
			key: arxivPages + arxiv,
			start,
			end,
			isLink: true,
		})),
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
