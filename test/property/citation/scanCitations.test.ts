import { assert } from 'chai';
import type { CitationLanguage } from '../../../src/core/citation/citationLanguage';
import { scanCitations } from '../../../src/core/citation/scanCitations';

const languages: readonly CitationLanguage[] = [
	'pandoc',
	'latex',
	'natbib',
	'biblatex',
	'typst',
	'org',
	'asciidoc',
	'rst',
	'myst',
	'footnote',
	'wikilink',
	'plain',
];

suite('scanning hostile text for citations', () => {
	const endless = [
		'[',
		'@a [',
		'`',
		'$',
		'\\begin{a}',
		'<!--',
		'](',
		'<a b="',
		'\\cite{',
		'\\cite[',
		'\\foo{',
		'\\cites{a}',
		'\\iffalse',
		'#+begin_export latex',
		'[[cite:a',
		'#f(',
		'[cite:',
		'|:cite:`',
		'```{note}\n',
		'````{a}\n```{b}\n',
	];
	test('takes as long as the text is, however it was made', () => {
		for (const language of languages) {
			for (const piece of endless) {
				assert.isAtMost([...scanCitations(piece.repeat(200) + '@', language)].length, 201);
			}
		}
	});
});
