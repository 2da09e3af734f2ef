import { assert } from 'chai';
import type { CitationLanguage } from '../../../src/core/citation/citationLanguage';
import { citationPlace, citedBeside, mayBeCitationPlace } from '../../../src/core/citation/citationPlace';

/** What is typed at the cursor `|`, and the text with a key there instead; `undefined` where nothing is cited. */
function cited(marked: string, language: CitationLanguage, key = 'x1'): readonly string[] | undefined {
	const offset = marked.indexOf('|');
	const text = marked.replace('|', '');
	const place = citationPlace(text, offset, language);
	if (!place || !citedBeside(text, place, language)) {
		return undefined;
	}
	assert.isTrue(mayBeCitationPlace(text, offset), 'the quick look says no');
	const written = place.write({ key, title: '', authors: [] }) ?? 'cannot be cited';
	return [place.query, text.slice(0, place.start) + written + text.slice(place.end)];
}

type Row = readonly [marked: string, query: string, written: string, key?: string];

const tables: { readonly [language in CitationLanguage]?: readonly Row[] } = {
	pandoc: [
		['[@|]', '', '[@x1]'],
		['[@|', '', '[@x1'],
		['See [@clou|] and', 'clou', 'See [@x1] and'],
		['[@deep wat|]', 'deep wat', '[@x1]'],
		['[@deep |', 'deep ', '[@x1'],
		['[see @a, p. 3; -@clou|]', 'clou', '[see @a, p. 3; -@x1]'],
		['[see\n@clou|]', 'clou', '[see\n@x1]'],
		['[@clo|uds2020]', 'clo', '[@x1]'],
		['As @clou|', 'clou', 'As @x1'],
		['As (@|)', '', 'As (@x1)'],
		['[@{clou|}]', 'clou', '[@{x1}]'],
		['[@{|', '', '[@{x1'],
		['[@{|}]', '', '[@{a/b.}]', 'a/b.'],
		['[@|]', '', '[@{a--b}]', 'a--b'],
		['^[@clou|]', 'clou', '^[@x1]'],
		['> - [@clou|]', 'clou', '> - [@x1]'],
		['[@clou|]\n\n```\ncode\n```', 'clou', '[@x1]\n\n```\ncode\n```'],
		['So \\citep[see]{a, clou|}.', 'clou', 'So \\citep[see]{a, x1}.'],
		['So \\cite{clou|', 'clou', 'So \\cite{x1'],
		['```{=latex}\n\\cite{clou|}\n```', 'clou', '```{=latex}\n\\cite{x1}\n```'],
	],
	latex: [
		['\\cite{|}', '', '\\cite{x1}'],
		['\\cite{|', '', '\\cite{x1'],
		['\\cite{a,clou|}', 'clou', '\\cite{a,x1}'],
		['\\cite{a, deep wat|, b}', 'deep wat', '\\cite{a, x1, b}'],
		['\\cite{a,\n  clou|\n}', 'clou', '\\cite{a,\n  x1\n}'],
		['\\citep[see][p.~3]{clou|}', 'clou', '\\citep[see][p.~3]{x1}'],
		['\\Textcite*{clou|} and \\emph{b}', 'clou', '\\Textcite*{x1} and \\emph{b}'],
		['\\parencites{a}[3]{clou|}', 'clou', '\\parencites{a}[3]{x1}'],
		['\\volcite{2}{clou|}', 'clou', '\\volcite{2}{x1}'],
		['\\mycite{clou|}', 'clou', '\\mycite{x1}'],
		['\\cite{a,clou| b}', 'clou', '\\cite{a,x1, b}'],
		['\\cite{a,| b, c}', '', '\\cite{a,x1, b, c}'],
		['\\nocite{|} \\begin{b}', '', '\\nocite{x1} \\begin{b}'],
		['so \\cite{clou| and \\emph{this}', 'clou', 'so \\cite{x1 and \\emph{this}'],
	],
	typst: [
		['As @|', '', 'As @x1'],
		['As @clou| says', 'clou', 'As @x1 says'],
		['As @|', '', 'As #cite(label("a/b"))', 'a/b'],
		['#cite(<clou|>)', 'clou', '#cite(<x1>)'],
		['#cite(<deep wat|', 'deep wat', '#cite(<x1'],
		['#cite(<|>, form: "prose")', '', '#cite(<x1>, form: "prose")'],
		['#figure(caption: [of @clou|])', 'clou', '#figure(caption: [of @x1])'],
	],
	org: [
		['[cite:@|]', '', '[cite:@x1]'],
		['[cite/t:see @a p. 3; @deep wat|]', 'deep wat', '[cite/t:see @a p. 3; @x1]'],
		['[cite:@|', '', '[cite:@x1'],
		['So citep:a,clou|', 'clou', 'So citep:a,x1'],
		['So [[cite:see &a;&clou|]]', 'clou', 'So [[cite:see &a;&x1]]'],
		['So \\cite{clou|}', 'clou', 'So \\cite{x1}'],
	],
	asciidoc: [
		['cite:[|]', '', 'cite:[x1]'],
		['cite:see[a(59), deep wat|]', 'deep wat', 'cite:see[a(59), x1]'],
		['citenp:[|', '', 'citenp:[x1'],
	],
	rst: [
		[':cite:p:`|`', '', ':cite:p:`x1`'],
		[':cite:t:`a,clou|`', 'clou', ':cite:t:`a,x1`'],
		[':footcite:`{see, e.g.}deep wat|', 'deep wat', ':footcite:`{see, e.g.}x1'],
	],
	myst: [
		['{cite:p}`|`', '', '{cite:p}`x1`'],
		['{cite}`a; deep wat|`', 'deep wat', '{cite}`a; x1`'],
		['[see @clou|]', 'clou', '[see @x1]'],
		['As @clou|', 'clou', 'As @x1'],
	],
	footnote: [['So[^clou|]', 'clou', 'So[^x1]']],
	wikilink: [['So [[@deep wat|]]', 'deep wat', 'So [[@x1]]']],
};

const nowhere: readonly (readonly [marked: string, language: CitationLanguage])[] = [
	['foo@bar|', 'pandoc'],
	['[mail foo@bar|]', 'pandoc'],
	['`[@clou|]`', 'pandoc'],
	['```\n[@clou|]\n```', 'pandoc'],
	['---\ntitle: "@clou|"\n---\n', 'pandoc'],
	['<!-- [@clou|] -->', 'pandoc'],
	['$x_{@clou|}$', 'pandoc'],
	['\\@clou|', 'pandoc'],
	['@clouds in|', 'pandoc'],
	['[@a, p. 3|]', 'pandoc'],
	['[@fig-clou|]', 'pandoc'],
	['[@a]\n\nwords here|', 'pandoc'],
	['\\emph{clou|}', 'latex'],
	['% \\cite{clou|}', 'latex'],
	['\\verb|\\cite{clou¦}|'.replace(/\|/g, '+').replace('¦', '|'), 'latex'],
	['\\begin{verbatim}\n\\cite{clou|}\n\\end{verbatim}', 'latex'],
	['\\cite[clou|]{a}', 'latex'],
	['foo@bar|', 'typst'],
	['`@clou|`', 'typst'],
	['// @clou|', 'typst'],
	['#cite(<a>, form: <clou|>)', 'typst'],
	['@clou|', 'org'],
	['# [cite:@clou|]', 'org'],
	['----\ncite:[clou|]\n----', 'asciidoc'],
	['.. code-block:: rst\n\n   :cite:p:`clou|`', 'rst'],
	['``:cite:p:`clou|```', 'rst'],
	['% [@clou|]', 'myst'],
	['[@clou|]', 'plain'],
	['[@clou|]', 'latex'],
];

suite('citation place', () => {
	for (const [language, rows] of Object.entries(tables) as [CitationLanguage, readonly Row[]][]) {
		for (const [marked, query, written, key] of rows) {
			test(`in ${language}: ${JSON.stringify(marked)}${key ? ` for ${key}` : ''}`, () =>
				assert.deepEqual(cited(marked, language, key), [query, written]));
		}
	}

	for (const [marked, language] of nowhere) {
		test(`is none in ${language}: ${JSON.stringify(marked)}`, () =>
			assert.isUndefined(cited(marked, language)));
	}

	test('tells what else is cited', () => {
		const text = '[@a; @b] and [@c and @a';
		const place = citationPlace(text, text.indexOf('c') + 1, 'pandoc')!;
		assert.deepEqual(citedBeside(text, place, 'pandoc'), ['a', 'b', 'a']);
	});
});
