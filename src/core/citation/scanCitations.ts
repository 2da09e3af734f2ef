import type { Citation, CitationGroup } from './citation';
import type { CitationLanguage } from './citationLanguage';
import { scanAsciidoc } from './scanAsciidoc';
import { scanFootnotes, scanWikilinks } from './scanLabels';
import { scanLatex } from './scanLatex';
import { scanMyst } from './scanMyst';
import { scanOrg } from './scanOrg';
import { scanPandoc } from './scanPandoc';
import { scanRst } from './scanRst';
import { scanTypst } from './scanTypst';

const scans: { readonly [language in CitationLanguage]: (text: string) => Iterable<CitationGroup> } = {
	pandoc: scanPandoc,
	latex: scanLatex,
	natbib: scanLatex,
	biblatex: scanLatex,
	typst: scanTypst,
	org: scanOrg,
	asciidoc: scanAsciidoc,
	rst: scanRst,
	myst: scanMyst,
	footnote: scanFootnotes,
	wikilink: scanWikilinks,
	plain: () => [],
};

/** Every citation of a text, in order of their starts; one within another comes after it. */
export function scanGroups(text: string, language: CitationLanguage): Iterable<CitationGroup> {
	return scans[language](text);
}

/** Every cited key of a text, in order. What is code, comment or front matter cites nothing. */
export function* scanCitations(text: string, language: CitationLanguage): Generator<Citation> {
	let waiting: Citation[] = [];
	for (const group of scanGroups(text, language)) {
		// Before the keys of a citation may stand those of others, in what is said before them.
		yield* waiting.filter(({ start }) => start < group.start);
		waiting = waiting.filter(({ start }) => start >= group.start);
		for (const { key, start, end, form, prefix, locator } of group.items) {
			waiting.push({
				key,
				start,
				end,
				citationStart: group.start,
				citationEnd: group.end,
				form,
				prefix,
				locator,
			});
		}
		waiting.sort((one, other) => one.start - other.start);
	}
	yield* waiting;
}
