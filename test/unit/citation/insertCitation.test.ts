import { assert } from 'chai';
import type { CitationForm, CitedWork } from '../../../src/core/citation/citation';
import type { CitationLanguage } from '../../../src/core/citation/citationLanguage';
import { insertCitation } from '../../../src/core/citation/insertCitation';

/** `|` marks the cursor. */
function inserted(marked: string, keys: string, language: CitationLanguage, form?: CitationForm): string {
	const offset = marked.indexOf('|');
	const text = marked.replace('|', '');
	const works = keys.split(' ').map(key => work(key));
	const edit = insertCitation(text, offset, works, language, form);
	return text.slice(0, edit.start) + edit.text + text.slice(edit.end);
}

function work(key: string): CitedWork {
	return { key, title: 'A Title', authors: ['Ada Lovelace'], year: 1843 };
}

type Row = readonly [marked: string, keys: string, expected: string, form?: CitationForm];

const tables: { readonly [language in CitationLanguage]?: readonly Row[] } = {
	pandoc: [
		['|', 'x', '[@x]'],
		['So |.', 'x y', 'So [@x; @y].'],
		['So |, they', 'x y', 'So @x, @y, they', 'narrative'],
		['Lovelace |says', 'x', 'Lovelace [-@x] says', 'authorSuppressed'],
		['So|.', 'x', 'So^[[@x]].', 'footnote'],
		['So |.', 'a:b. x--y', 'So [@{a:b.}; @{x--y}].'],
		// In a citation and at its edges.
		['[@a|]', 'x', '[@a; @x]'],
		['[@a]|', 'x', '[@a; @x]'],
		['|[@a]', 'x', '[@x; @a]'],
		['[|@a]', 'x', '[@x; @a]'],
		['[@ab|c]', 'x', '[@abc; @x]'],
		['[@a|; @b]', 'x', '[@a; @x; @b]'],
		['[@a; |@b]', 'x', '[@a; @x; @b]'],
		['[@a;@b|]', 'x', '[@a;@b;@x]'],
		['[see @a, pp. 3-|5; @b]', 'x', '[see @a, pp. 3-5; @x; @b]'],
		['[|see @a]', 'x', '[@x; see @a]'],
		['[@{odd.}|]', 'x', '[@{odd.}; @x]'],
		['[-@a|]', 'x', '[-@a; @x]'],
		['[@a,\n  p. 3|]', 'x', '[@a,\n  p. 3; @x]'],
		['@a| says', 'x', '@a [@x] says'],
		['@a| says', 'x', '@a, @x says', 'narrative'],
		['@a [p. 3]| says', 'x', '@a [p. 3; @x] says'],
		['@a| [@b] says', 'x', '@a [@x; @b] says'],
		['|@a says', 'x', '[@x] @a says'],
		// What is cited there already.
		['[@a|]', 'a', '[@a]'],
		['[@a|; @b]', 'b x a', '[@a; @x; @b]'],
		['@a| says', 'a', '@a says'],
		['So |.', 'x x', 'So [@x].'],
		// Places left open for a key.
		['So [|].', 'x', 'So [@x].'],
		['So [@|].', 'x y', 'So [@x; @y].'],
		['So [-@|].', 'x', 'So [-@x].'],
		['So @| says', 'x', 'So @x says', 'narrative'],
		['[@a; |]', 'x', '[@a; @x]'],
		['[@a;|]', 'x', '[@a; @x]'],
		['[@a; @|]', 'x', '[@a; @x]'],
		// In code that pandoc passes on.
		['\\citep[see]{a|} and', 'x', '\\citep[see]{a,x} and'],
		['\\cite{|}', 'x', '\\cite{x}'],
		['\\footnote{So |.}', 'x', '\\footnote{So \\cite{x}.}'],
		['```{=latex}\nSo |.\n```', 'x', '```{=latex}\nSo \\cite{x}.\n```'],
		['```{=typst}\nSo |.\n```', 'x', '```{=typst}\nSo @x.\n```'],
		// Prose around it.
		['word|', 'x', 'word [@x]'],
		['word| next', 'x', 'word [@x] next'],
		['word |next', 'x', 'word [@x] next'],
		['(see |)', 'x', '(see [@x])'],
		['(|)', 'x', '([@x])'],
		['*word*|', 'x', '*word* [@x]'],
		['*|word*', 'x', '*[@x] word*'],
		['模型|很好', 'x', '模型[@x]很好'],
		['模型|很好', 'x', '模型 @{x}很好', 'narrative'],
		['so |(see below)', 'x', 'so [@x] (see below)'],
		['so |[text](url)', 'x', 'so [@x] [text](url)'],
		['[text](url)|', 'x', '[text](url) [@x]'],
		['so \\|', 'x', 'so \\ [@x]'],
		['so ^|', 'x', 'so ^ [@x]'],
		// An example list, or a longer key, would be read otherwise.
		['|. So', 'x', '@{x}. So', 'narrative'],
		['(|) So', 'x', '(@{x}) So', 'narrative'],
		['so |-based', 'x', 'so @{x}-based', 'narrative'],
		['so |_', 'x', 'so @{x}_', 'narrative'],
		['so |. So', 'x', 'so @x. So', 'narrative'],
	],
	latex: [
		['So |.', 'x y', 'So \\cite{x,y}.'],
		['So|.', 'x', 'So~\\cite{x}.'],
		['So~|.', 'x', 'So~\\cite{x}.'],
		['\\cite{a|}', 'x', '\\cite{a,x}'],
		['\\cite{a}|', 'x', '\\cite{a,x}'],
		['|\\cite{a}', 'x', '\\cite{x,a}'],
		['\\ci|te{a}', 'x', '\\cite{x,a}'],
		['\\cite{a|b, c}', 'x', '\\cite{ab, x, c}'],
		['\\cite{a, |c}', 'x', '\\cite{a, x, c}'],
		['\\cite[p. 3]{a|}', 'x', '\\cite[p. 3]{a,x}'],
		['\\cite{|}', 'x y', '\\cite{x,y}'],
		['\\cite{a,|}', 'x', '\\cite{a,x}'],
		['\\cite{a,|}', 'a', '\\cite{a,}'],
		['% \\cite{a}|', 'x', '% \\cite{a}~\\cite{x}'],
		['\\citeauthor{a}|', 'x', '\\citeauthor{a}~\\cite{x}'],
		['\\nocite{a|}', 'x', '\\nocite{a,x}'],
		['|', 'x', '\\nocite{x}', 'nocite'],
	],
	natbib: [
		['So |.', 'x', 'So \\citep{x}.'],
		['So |.', 'x y', 'So \\citet{x,y}.', 'narrative'],
		['So |.', 'x', 'So \\citeyearpar{x}.', 'authorSuppressed'],
		['\\citet[see][p.~3]{a|}', 'x', '\\citet[see][p.~3]{a,x}'],
	],
	biblatex: [
		['So |.', 'x', 'So \\parencite{x}.'],
		['So |.', 'x', 'So \\textcite{x}.', 'narrative'],
		['So |.', 'x', 'So \\parencite*{x}.', 'authorSuppressed'],
		['So.|', 'x', 'So.\\footcite{x}', 'footnote'],
		['\\autocite{a}|', 'x', '\\autocite{a,x}'],
		['\\parencites[see][3]{a|}[7]{b}', 'x', '\\parencites[see][3]{a}{x}[7]{b}'],
		['|\\cites(pre)(post)[3]{a}', 'x y', '\\cites(pre)(post){x}{y}[3]{a}'],
	],
	typst: [
		['So |.', 'x y', 'So @x @y.'],
		['So |.', 'a/b+c a.', 'So #cite(label("a/b+c")) #cite(label("a.")).'],
		['So |.', 'x', 'So #cite(<x>, form: "prose").', 'narrative'],
		['@a|', 'x', '@a @x'],
		['@a[p. 7]|.', 'x', '@a[p. 7] @x.'],
		['@a| @b', 'x', '@a @x @b'],
		['@a @b|', 'a', '@a @b'],
		['#cite(<a>, form: "prose")|', 'x', '#cite(<a>, form: "prose") #cite(<x>, form: "prose")'],
		['#cite(<a|>)', 'x', '#cite(<a>) @x'],
		['#cite(<|>)', 'x', '@x'],
		['So @|.', 'x', 'So @x.'],
		['So |-based', 'x', 'So #cite(<x>)-based'],
		['So |.b', 'x', 'So #cite(<x>);.b'],
		['So |[b]', 'x', 'So @x [b]'],
		['模型|很好', 'x', '模型#cite(<x>)很好'],
		['foo@bar.org|', 'x', 'foo@bar.org @x'],
	],
	org: [
		['So |.', 'x y', 'So [cite:@x;@y].'],
		['So |.', 'x', 'So [cite/t:@x].', 'narrative'],
		['[cite:@a|]', 'x', '[cite:@a;@x]'],
		['[cite:see @a p. 3|;@b]', 'x', '[cite:see @a p. 3;@x;@b]'],
		['[cite:pre;@a;post]|', 'x', '[cite:pre;@a;@x;post]'],
		['[cite:|]', 'x', '[cite:@x]'],
		['[cite/t:@|]', 'x', '[cite/t:@x]'],
		['[cite:@a;|]', 'x', '[cite:@a;@x]'],
		['\\cite{a|}', 'x', '\\cite{a,x}'],
		['cite:a|', 'x', 'cite:a [cite:@x]'],
	],
	asciidoc: [
		['So |.', 'x y', 'So cite:[x,y].'],
		['So |.', 'x', 'So citenp:[x].', 'narrative'],
		['cite:[a|]', 'x', 'cite:[a,x]'],
		['cite:see[a(59)]|', 'x', 'cite:see[a(59),x]'],
		['cite:[|]', 'x', 'cite:[x]'],
	],
	rst: [
		['So |.', 'x y', 'So :cite:p:`x,y`.'],
		['So|.', 'x', 'So :cite:p:`x`.'],
		['模型|很好', 'x', '模型\\ :cite:p:`x`\\ 很好'],
		[':cite:t:`a|`', 'x', ':cite:t:`a,x`'],
		[':cite:p:`a`|', 'x', ':cite:p:`a,x`'],
		[':cite:p:`{see}a{p. 3}`|', 'x', ':cite:p:`{see}a{p. 3},x`'],
		[':cite:`|`', 'x', ':cite:`x`'],
	],
	myst: [
		['```{note} So |\n```', 'x', '```{note} So [@x]\n```'],
		['So |.', 'x y', 'So {cite:p}`x,y`.'],
		['{cite}`a|`', 'x', '{cite}`a,x`'],
		['{cite:p}`a;b`|', 'x', '{cite:p}`a;b;x`'],
		['{cite:p}`|`', 'x', '{cite:p}`x`'],
		['[@a|]', 'x', '[@a; @x]'],
		['[@|]', 'x', '[@x]'],
	],
	footnote: [
		['So|.', 'x y', 'So[^x][^y].'],
		['So[^a]|.', 'x', 'So[^a][^x].'],
		['So[^|].', 'x', 'So[^x].'],
		['|[^a]: A.', 'x', '[^x]\n\n[^a]: A.'],
	],
	wikilink: [
		['So |.', 'x y', 'So [[x]] [[y]].'],
		['So [[a|b]].', 'x', 'So [[ab]] [[x]].'],
		['So [[|]].', 'x', 'So [[x]].'],
	],
	plain: [
		['So|.', 'x', 'So (Lovelace, 1843).'],
		['So |.', 'x', 'So Lovelace (1843).', 'narrative'],
	],
};

suite('inserting a citation', () => {
	for (const [language, rows] of Object.entries(tables)) {
		for (const [marked, keys, expected, form] of rows) {
			test(`${language}: ${marked} and ${keys}${form ? ` as ${form}` : ''}`, () => {
				assert.equal(inserted(marked, keys, language as CitationLanguage, form), expected);
			});
		}
	}
});
