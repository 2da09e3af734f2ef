import { assert } from 'chai';
import {
	citationLanguage,
	type CitationLanguage,
	type ProjectFacts,
} from '../../../src/core/citation/citationLanguage';

type Row = readonly [
	languageId: string,
	fileName: string,
	text: string,
	expected: CitationLanguage,
	project?: ProjectFacts,
];

const rows: readonly Row[] = [
	['markdown', 'a.md', '', 'pandoc'],
	['markdown', '', '', 'pandoc'],
	['quarto', 'a.qmd', '', 'pandoc'],
	['markdown', 'a.qmd', '', 'pandoc', { obsidianVault: true }],
	['plaintext', '/b/a.Rmd', '', 'pandoc'],
	['rmd', 'a.Rmd', '', 'pandoc'],
	['markdown', 'a.ipynb', '', 'pandoc'],
	['markdown', 'a.md', '', 'myst', { mystProject: true }],
	['markdown', 'a.md', 'So {cite:t}`a`', 'myst'],
	['markdown', 'a.md', '---\nbibliography: a.bib\n---\n', 'pandoc', { mystProject: true }],
	['markdown', 'a.md', '', 'pandoc', { quartoProject: true, obsidianVault: true }],
	['markdown', 'a.md', '', 'wikilink', { obsidianVault: true }],
	['myst', 'a.md', '', 'myst'],
	['latex', 'a.tex', '\\documentclass{a}', 'latex'],
	['tex', 'a.tex', '\\usepackage[round]{natbib}', 'natbib'],
	['plaintext', 'a.tex', '\\usepackage{cleveref, natbib}', 'natbib'],
	['latex', 'a.tex', '% \\usepackage{natbib}\n\\usepackage{cleveref}', 'latex'],
	['latex', 'a.tex', '\\% \\usepackage[style=apa,\n  natbib]{biblatex}', 'biblatex'],
	['latex', 'a.tex', '\\addbibresource{a.bib}', 'biblatex'],
	['latex', 'a.tex', '% \\begin{document}\n\\usepackage{natbib}\\begin{document}', 'natbib'],
	['latex', 'a.tex', '\\begin{document}\n\\begin{verbatim}\\usepackage{natbib}\\end{verbatim}', 'latex'],
	['latex', 'a.tex', '\\documentclass[sigconf]{acmart}', 'natbib'],
	['latex', 'a.tex', '\\documentclass[natbib=false]{acmart}', 'latex'],
	['latex', 'a.tex', '\\documentclass{article}\n\\usepackage[final]{neurips_2025}', 'natbib'],
	['latex', 'a.tex', '\\usepackage[nonatbib]{neurips_2025}', 'latex'],
	['plaintext', 'a.ltx', '', 'latex'],
	['plaintext', 'a.typ', '', 'typst'],
	['typst', 'untitled', '', 'typst'],
	['plaintext', 'a.org', '', 'org'],
	['plaintext', 'a.adoc', '', 'asciidoc'],
	['asciidoc', 'a', '', 'asciidoc'],
	['restructuredtext', 'a.rst', '', 'rst'],
	['plaintext', 'a.txt', '[@a]', 'plain'],
	['typescript', 'a.ts', '', 'plain'],
];

suite('the language of citations', () => {
	for (const [languageId, fileName, text, expected, project] of rows) {
		const about = [languageId, fileName, text, project && JSON.stringify(project)].filter(Boolean).join(' ');
		test(`is ${expected} for ${about}`, () =>
			assert.equal(citationLanguage({ languageId, fileName, text }, project), expected));
	}
});
