import type { CitationLanguage } from './citationLanguage';
import type { Span } from '../span';
import { scanArxivLinks } from './scanArxivLinks';
import { scanGroups } from './scanCitations';
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

/** A key that a text names, by offsets. */
export interface NamedKey extends Span {
	readonly key: string;
	readonly isLink?: boolean;
}

/** Every place where a text cites a key, links to a note by it, or links to a paper's page on arXiv, in order. */
export function citingPlaces(text: string, language: CitationLanguage): readonly CitingPlace[] {
	return byLine(text, namedKeys(text, language));
}

/** The same by offsets. */
export function namedKeys(text: string, language: CitationLanguage): readonly NamedKey[] {
	const isMarkdown = language === 'pandoc' || language === 'myst' || language === 'footnote';
	const links =
		isMarkdown && text.includes('[[') ? [...scanWikilinks(text)].flatMap(({ items }) => items) : [];
	const cited: NamedKey[] = [];
	for (const { items } of scanGroups(text, language)) {
		for (const { key, start, end } of items) {
			cited.push({ key, start, end });
		}
	}
	const linked = links.map(({ key, start, end }) => ({ key, start, end, isLink: true }));
	for (const { arxiv, start, end } of scanArxivLinks(text, language)) {
		linked.push({ key: arxivPages + arxiv, start, end, isLink: true });
	}
	return [...cited, ...linked].sort((a, b) => a.start - b.start);
}

/** What is named in a text, in order, by its lines and columns instead of offsets. */
export function byLine(text: string, named: readonly NamedKey[], firstLine = 0): readonly CitingPlace[] {
	let line = firstLine;
	let lineStart = 0;
	return named.map(({ key, start, end, isLink }) => {
		for (let next = text.indexOf('\n', lineStart); next !== -1 && next < start;) {
			line++;
			lineStart = next + 1;
			next = text.indexOf('\n', lineStart);
		}
		const place = { key, line, start: start - lineStart, end: end - lineStart };
		return isLink ? { ...place, isLink } : place;
	});
}
