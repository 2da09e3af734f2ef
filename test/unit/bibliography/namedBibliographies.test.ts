import { assert } from 'chai';
import { includedFiles, namedMainFile } from '../../../src/core/bibliography/includedFiles';
import { namedBibliographies } from '../../../src/core/bibliography/namedBibliographies';
import { projectBibliographies } from '../../../src/core/bibliography/projectBibliographies';

suite('the bibliographies that a draft names', () => {
	const drafts: readonly (readonly [file: string, text: string, names: readonly string[]])[] = [
		['a.md', '---\ntitle: A\nbibliography: refs.bib\n---\nbibliography: no.bib', ['refs.bib']],
		['a.qmd', '---\nbibliography: [a b.bib, "c.json"] # mine\n---\n', ['a b.bib', 'c.json']],
		[
			'a.md',
			"---\r\nbibliography:\r\n  - a.bib\r\n  - 'b/c.yaml'\r\ncsl: x.csl\r\n---\r\n",
			['a.bib', 'b/c.yaml'],
		],
		['a.md', '---\nbibliography:\n- a-b.bib\n- https://x.org/a.bib\n---\n', ['a-b.bib']],
		['a.md', 'text\n', []],
		[
			'a.tex',
			'\\bibliography{one, two.bib}\n% \\bibliography{no}\n\\%\\addbibresource[x=y]{three.bib}',
			['one.bib', 'two.bib', 'three.bib'],
		],
		[
			'a.typ',
			'#bibliography("a.bib", style: "ieee")\n#bibliography(("b.yml", "c.bib"), title: "T")',
			['a.bib', 'b.yml', 'c.bib'],
		],
		['a.tex', '\\addbibresource[glob=true]{refs/*.bib}\\addbibresource{no*.bib}', ['refs/*.bib']],
		['a.org', 'bibliography:one.bib,two\n#+bibliography: "c d.bib"', ['c d.bib', 'one.bib', 'two.bib']],
		['a.org', '#+BIBLIOGRAPHY: a b.bib \n#+bibliography: c.bib', ['a b.bib', 'c.bib']],
		['a.adoc', '= T\n:bibtex-file: a.bib\n', ['a.bib']],
		['a.rst', '.. bibliography:: a.bib b.bib\n', ['a.bib', 'b.bib']],
		['a.rst', '.. bibliography::\n   a.bib\n   b.bib\n   :style: plain\n\n   prose', ['a.bib', 'b.bib']],
		[
			'a.md',
			'---\n"bibliography": # mine\n# all\n- my#a.bib\n- it\'s.bib\n- ~/no.bib\n- "`r no()`"\n---\n',
			['my#a.bib', "it's.bib"],
		],
		['a.md', '\n---\nbibliography:\n  main: a.bib\n  other: >-\n    b.bib\n---\n', ['a.bib', 'b.bib']],
		['a.md', '---\ntitle: "broken\nbibliography: a.bib\n---\n', ['a.bib']],
		['b/my.tex', '\\addbibresource{\\jobname.bib}\\bibliography{\\no/x, "a b"}', ['my.bib', 'a b.bib']],
		[
			'a.typ',
			'#bibliography(title: [A (b (c)) "no"], style: "no.csl", "a.bib")\n/* #bibliography("no.bib") */',
			['a.bib'],
		],
		['a.typ', '#show: x.with(bibliography: bibliography(bytes(read("a.bib"))), title: "no")', ['a.bib']],
		['a.org', '#+LATEX_HEADER: \\addbibresource{a.bib}\naddbibresource:b.bib', ['b.bib', 'a.bib']],
		['a.adoc', ':bibtex-file: {docdir}/a.bib\n', ['a.bib']],
		['Untitled-1', '---\nbibliography: a.bib\n---\n', ['a.bib']],
	];
	for (const [file, text, names] of drafts) {
		test(JSON.stringify(text), () => assert.deepEqual(namedBibliographies(text, file), names));
	}
});

suite('the bibliographies that a project names', () => {
	const projects: readonly (readonly [file: string, text: string, names: readonly string[]])[] = [
		['_quarto.yml', 'project:\n  type: book\nbibliography: refs.bib # all\n', ['refs.bib']],
		['_metadata.yml', 'bibliography: [a.bib, "b c.json"]\n', ['a.bib', 'b c.json']],
		['_bookdown.yml', 'book_filename: x\nbibliography:\n- a.bib\n', ['a.bib']],
		[
			'myst.yml',
			'version: 1\nproject:\n  bibliography:\n    - a.bib\n    - https://x.org/b.bib\n',
			['a.bib'],
		],
		['_config.yml', 'title: T\nbibtex_bibfiles:\n  - a.bib\n  - b/c.bib\n', ['a.bib', 'b/c.bib']],
		['_config.yml', 'sphinx:\n  config:\n    bibtex_bibfiles: [d.bib]\n', ['d.bib']],
		['_config.yml', 'title: [broken\n', []],
		[
			'conf.py',
			"extensions = ['x']\n#bibtex_bibfiles = ['no.bib']\nbibtex_bibfiles = [\n    'a.bib',  # 'not'\n    \"b/c.bib\",\n]\nbibtex_bibfiles += ('d.bib',)\n",
			['a.bib', 'b/c.bib', 'd.bib'],
		],
		['conf.py', 'bibtex_bibfiles = glob("*.bib")\n', []],
	];
	for (const [file, text, names] of projects) {
		test(`in ${file}: ${JSON.stringify(text)}`, () =>
			assert.deepEqual(projectBibliographies(text, file), names));
	}
});

suite('the files that a file includes', () => {
	const files: readonly (readonly [file: string, text: string, names: readonly string[]])[] = [
		[
			'a.tex',
			'\\input{ch/one}% \\input{no}\n\\include{two.tex}\\subfile{../three}\\import{dir/}{four}\\subimport*{sub/}{five.ltx}',
			['ch/one.tex', 'two.tex', '../three.tex', 'dir/four.tex', 'sub/five.ltx'],
		],
		['a.tex', '\\input{fig.v2}', ['fig.v2.tex']],
		['a.tex', '\\documentclass[a4]{thesis}\n\\usepackage{x, my/y}', ['thesis.cls', 'x.sty', 'my/y.sty']],
		[
			'a.typ',
			'#include "ch/one.typ"\n#{ include "/two.typ" } // #include "no.typ"',
			['ch/one.typ', 'two.typ'],
		],
		['a.adoc', 'include::one.adoc[leveloffset=+1]\n include::no.adoc[]', ['one.adoc']],
		['a.org', '#+INCLUDE: "one.org::*Head" :lines "5-10"\n#+include: two.org', ['one.org', 'two.org']],
		[
			'a.qmd',
			'{{< include _one.qmd >}}\n{{< video no.qmd >}}\n{{<include "/b/two.qmd">}}',
			['_one.qmd', 'b/two.qmd'],
		],
		[
			'a.Rmd',
			"```{r, child = c('one.Rmd', 'two.Rmd')}\n```\n\n```{r child='three.Rmd'}",
			['one.Rmd', 'two.Rmd', 'three.Rmd'],
		],
		['a.md', '\\input{no}', []],
	];
	for (const [file, text, names] of files) {
		test(JSON.stringify(text), () =>
			assert.deepEqual(
				includedFiles(text, file).map(({ name }) => name),
				names,
			),
		);
	}

	test('and the main file that a part names itself', () => {
		assert.equal(namedMainFile('% !TEX root = ../main file.tex\n'), '../main file.tex');
		assert.equal(namedMainFile('\\documentclass[../main]{subfiles}\n'), '../main.tex');
		assert.isUndefined(namedMainFile('\\documentclass[12pt]{article}\n% \\documentclass[x]{subfiles}\n'));
	});
});
