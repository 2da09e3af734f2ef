import { assert } from 'chai';
import { namedBibliographies } from '../../../src/core/bibliography/namedBibliographies';

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
		['a.org', '#+BIBLIOGRAPHY: a b.bib \n#+bibliography: c.bib', ['a b.bib', 'c.bib']],
		['a.adoc', '= T\n:bibtex-file: a.bib\n', ['a.bib']],
		['a.rst', '.. bibliography:: a.bib b.bib\n', ['a.bib', 'b.bib']],
		['Untitled-1', '---\nbibliography: a.bib\n---\n', ['a.bib']],
	];
	for (const [file, text, names] of drafts) {
		test(JSON.stringify(text), () => assert.deepEqual(namedBibliographies(text, file), names));
	}
});
