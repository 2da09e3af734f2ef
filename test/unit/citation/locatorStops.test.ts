import { assert } from 'chai';
import type { CitationForm } from '../../../src/core/citation/citation';
import type { CitationLanguage } from '../../../src/core/citation/citationLanguage';
import { insertCitation } from '../../../src/core/citation/insertCitation';
import { locatorStops } from '../../../src/core/citation/locatorStops';

/** What is written at `|`, with `^` for each stop. */
function stopped(marked: string, keys: string, language: CitationLanguage, form?: CitationForm): string {
	const text = marked.replace('|', '');
	const works = keys.split(' ').map(key => ({ key, title: 'T', authors: [] }));
	const edit = insertCitation(text, marked.indexOf('|'), works, language, form);
	const { text: written, stops } = locatorStops(text, edit, language);
	return stops.reduceRight((result, at) => `${result.slice(0, at)}^${result.slice(at)}`, written);
}

suite('stops for what is said around a work', () => {
	const rows: [CitationLanguage, string, string, string, CitationForm?][] = [
		['pandoc', 'So |.', 'a', '[^@a^]'],
		['pandoc', 'So |.', 'a b', '[^@a^; ^@b^]'],
		['pandoc', 'So |.', 'a', '@a^', 'narrative'],
		['pandoc', 'So [@x|].', 'a', '; ^@a^'],
		['pandoc', '---\ntitle: T\n---\nSo|.', 'a', 'nocite: |\n  @a\n', 'nocite'],
		['natbib', 'So |.', 'a b', '\\citep[^][^]{a,b}'],
		['biblatex', 'So |.', 'a', '\\footcite[^][^]{a}', 'footnote'],
		['latex', 'So |.', 'a', '\\cite[^]{a}'],
		['latex', '\\cite{x|}', 'a', ',a'],
		['latex', 'So |.', 'a', '\\nocite{a}', 'nocite'],
		['biblatex', '\\parencites{x}{y|}', 'a b', '[^][^]{a}[^][^]{b}'],
		['typst', 'So |.', 'a b', '@a^ @b^'],
		['org', 'So |.', 'a', '[cite:^@a^]'],
		['asciidoc', 'So |.', 'a', 'cite:[a^]'],
		['rst', 'So |.', 'a', ':cite:p:`^a^`'],
		['myst', 'So |.', 'a b', '{cite:p}`^a^,^b^`'],
		['wikilink', 'So |.', 'a', '[[a]]'],
	];
	for (const [language, marked, keys, expected, form] of rows) {
		test(`${language}: ${marked} and ${keys}`, () =>
			assert.equal(stopped(marked, keys, language, form), expected));
	}
});
