import { arxivIn, arxivPage } from '../library/identifiers';
import type { CitationLanguage } from './citationLanguage';
import { maskLatex } from './latexCode';
import { markdownCode } from './markdownCode';
import { mask } from './mask';
import { isMystCode } from './scanMyst';

/** A link to the page of a paper on arXiv, or on a site that shows its papers. */
export interface ArxivLink {
	readonly arxiv: string;
	readonly start: number;
	readonly end: number;
}

const id = /(?:\d{4}\.\d{4,5}|[a-z-]{2,9}(?:\.[A-Z]{2})?\/\d{7})(?!\d)(?:v\d+)?/.source;
const site = `(?:[\\w-]+\\.){0,3}${arxivPage}`;
const doi = /(?:dx\.)?doi\.org\/10\.48550\/arxiv\./.source;
const page = new RegExp(`(?:https?://|(?<![\\w./-]))(?:${site}|${doi})${id}(?:\\.pdf)?`, 'gi');

/** Links to pages of arXiv's papers, in any version and form; not in code and comments. */
export function* scanArxivLinks(text: string, language: CitationLanguage): Generator<ArxivLink> {
	if (!/xiv\.|ar5iv\.|\/papers\//i.test(text)) {
		return;
	}
	for (const { 0: link, index: start } of prose(text, language).matchAll(page)) {
		const arxiv = arxivIn(link);
		if (arxiv) {
			yield { arxiv, start, end: start + link.length };
		}
	}
}

function prose(text: string, language: CitationLanguage): string {
	switch (language) {
		case 'pandoc':
		case 'footnote':
		case 'wikilink':
			return mask(text, markdownCode(text));
		case 'myst':
			return mask(text, markdownCode(text, isMystCode));
		case 'latex':
		case 'natbib':
		case 'biblatex':
			return maskLatex(text);
		default:
			return text;
	}
}
