import { assert } from 'chai';
import type { CitationLanguage } from '../../../src/core/citation/citationLanguage';
import { languageSetting } from '../../../src/core/citation/languageSetting';

type Row = readonly [
	setting: unknown,
	languageId: string,
	fileName: string,
	expected: CitationLanguage | undefined,
];

const rows: readonly Row[] = [
	[{}, 'latex', 'a.tex', undefined],
	[{ latex: 'biblatex' }, 'latex', 'a.tex', 'biblatex'],
	// A closed file, of which VS Code says nothing, as the open one.
	[{ latex: 'biblatex' }, '', 'ch/a.tex', 'biblatex'],
	[{ latex: 'biblatex' }, 'tex', 'a.tex', 'biblatex'],
	[{ latex: 'biblatex' }, 'markdown', 'a.md', undefined],
	[{ markdown: 'myst' }, 'markdown', 'a.qmd', undefined],
	[{ plaintext: 'pandoc' }, 'plaintext', 'a.txt', 'pandoc'],
	[{ typescript: 'plain' }, 'typescript', 'a.ts', 'plain'],
	[{ '*.txt': 'pandoc' }, 'plaintext', 'deep/in/a.txt', 'pandoc'],
	[{ 'docs/**': 'myst' }, 'markdown', 'docs/ch/a.md', 'myst'],
	[{ './docs/**': 'myst' }, 'markdown', 'docs/.a.md', 'myst'],
	[{ 'docs/**': 'myst' }, 'markdown', 'old/docs/a.md', undefined],
	[{ markdown: 'myst', '*.md': 'footnote', 'docs/**/*.md': 'wikilink' }, 'markdown', 'docs/a.md', 'wikilink'],
	[{ markdown: 'myst', '*.md': 'footnote', 'docs/**/*.md': 'wikilink' }, 'markdown', 'a.md', 'footnote'],
	[{ markdown: 'myst', '*.md': 'footnote' }, 'markdown', 'Untitled-1', 'myst'],
	[{ latex: 'word', '*.tex': 3, '[': 'pandoc' }, 'latex', 'a.tex', undefined],
	[{ '*.{tex': 'natbib', '*.{t{e}x}': 'org', '*.[t': 'rst' }, 'latex', 'a.tex', undefined],
	[{ '*.{tex,t[ex]t}': 'natbib', '*.{tex,sty}': 'org' }, 'latex', 'a.tex', 'org'],
	['pandoc', 'latex', 'a.tex', undefined],
	[null, 'latex', 'a.tex', undefined],
	[{ '': 'org' }, '', 'a.tex', undefined],
];

suite('the setting for how documents cite', () => {
	for (const [setting, languageId, fileName, expected] of rows) {
		test(`${JSON.stringify(setting)} says ${expected} of ${languageId || 'a closed'} ${fileName}`, () =>
			assert.equal(languageSetting(setting).of({ languageId, fileName }), expected));
	}
});
