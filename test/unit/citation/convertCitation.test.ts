import { assert } from 'chai';
import type { CitationLanguage } from '../../../src/core/citation/citationLanguage';
import { convertCitation } from '../../../src/core/citation/convertCitation';

/** `|` marks the cursor. */
function converted(marked: string, language: CitationLanguage): string | undefined {
	const text = marked.replace('|', '');
	const { edit } = convertCitation(text, marked.indexOf('|'), language) ?? {};
	return edit && text.slice(0, edit.start) + edit.text + text.slice(edit.end);
}

/** Pairs that become each other. */
const both: { readonly [language in CitationLanguage]?: readonly (readonly [string, string])[] } = {
	pandoc: [
		['So [@a|].', 'So @a|.'],
		['So [@a|, p. 3].', 'So @a| [p. 3].'],
		['So [@{x--y}|].', 'So @{x--y}|.'],
		['So [@a|, p. 3; see @b].', 'So @a| [p. 3; see @b].'],
		['So [@a|; -@b].', 'So @a| [-@b].'],
	],
	natbib: [
		['\\citep{a|}', '\\citet{a|}'],
		['\\citep[see][p.~3]{a|,b}', '\\citet[see][p.~3]{a|,b}'],
		['\\Citep{a|}', '\\Citet{a|}'],
	],
	biblatex: [
		['\\parencite{a|}', '\\textcite{a|}'],
		['\\parencites[see][3]{a}[7]{b|}', '\\textcites[see][3]{a}[7]{b|}'],
	],
	typst: [
		['So @a| is', 'So #cite(<a|>, form: "prose") is'],
		['#cite(<a|>, supplement: [p. 7])', '#cite(<a|>, supplement: [p. 7], form: "prose")'],
	],
	org: [['[cite:see @a| p. 3;@b]', '[cite/t:see @a| p. 3;@b]']],
	asciidoc: [['cite:see[a|(59),b]', 'citenp:see[a|(59),b]']],
	rst: [[':cite:p:`{see}a|{p. 3},b`', ':cite:t:`{see}a|{p. 3},b`']],
	myst: [
		['{cite:p}`a|;b`', '{cite:t}`a|;b`'],
		['So [@a|, p. 3].', 'So @a| [p. 3].'],
	],
};

suite('a citation becomes a part of the sentence, or leaves it', () => {
	for (const [language, pairs] of Object.entries(both)) {
		for (const [parenthetical, narrative] of pairs) {
			test(`${language}: ${parenthetical}`, () => {
				const plain = (marked: string) => marked.replace('|', '');
				assert.equal(converted(parenthetical, language as CitationLanguage), plain(narrative));
				const back = converted(narrative, language as CitationLanguage);
				assert.equal(back, plain(parenthetical.replace(/^So @a\| is$/, 'So #cite(<a|>) is')));
			});
		}
	}

	test('with what must change around it', () => {
		assert.equal(converted('[@a|]. So', 'pandoc'), '@{a}. So');
		assert.equal(converted('[@a|]-based', 'pandoc'), '@{a}-based');
		assert.equal(converted('@a| [@b; @c] says', 'pandoc'), '[@a; @b; @c] says');
		assert.equal(converted('#cite(form: "prose", <a|>)', 'typst'), '#cite(<a>)');
		assert.equal(
			converted('#cite(<a|>, supplement: [7],)', 'typst'),
			'#cite(<a>, supplement: [7], form: "prose")',
		);
		assert.equal(converted('\\autocite{a|}', 'biblatex'), '\\textcite{a}');
		assert.equal(converted('@a[p. 7]| x', 'typst'), '#cite(<a>, supplement: [p. 7], form: "prose") x');
	});

	const never: [CitationLanguage, string][] = [
		['pandoc', 'no| [@a]'],
		['pandoc', '[see @a|]'],
		['pandoc', '[-@a|]'],
		['pandoc', '`[@a|]`'],
		['latex', '\\cite{a|}'],
		['biblatex', '\\parencite*{a|}'],
		['biblatex', '\\footcite{a|}'],
		['biblatex', '\\textcquote{a|}{b}'],
		['natbib', '\\citeauthor{a|}'],
		['rst', '[a|]_'],
		['typst', '#ref(<a|>)'],
		['typst', '#let see(k) = cite(k)\n#see(<a|>)'],
		['wikilink', '[[a|]]'],
		['footnote', 'x[^a|]'],
	];
	for (const [language, marked] of never) {
		test(`never: ${language}: ${marked}`, () => assert.isUndefined(converted(marked, language)));
	}
});
