import { assert } from 'chai';
import type { CitationLanguage } from '../../../src/core/citation/citationLanguage';
import { scanCitations } from '../../../src/core/citation/scanCitations';
import { touches } from '../../../src/core/span';

/** Each citation as `form:key`, with its prefix before and its locator after. */
function scanned(text: string, language: CitationLanguage): string {
	return Array.from(scanCitations(text, language), ({ key, form, prefix, locator }) =>
		[prefix && `(${prefix})`, `${form}:${key}`, locator && `(${locator})`].filter(Boolean).join(' '),
	).join(' | ');
}

const tables: {
	readonly [language in CitationLanguage]?: readonly (readonly [text: string, found: string])[];
} = {
	pandoc: [
		['[see @a, pp. 3-5; -@b]', '(see) parenthetical:a (pp. 3-5) | authorSuppressed:b'],
		['@a [p. 3] and @b', 'narrative:a (p. 3) | narrative:b'],
		['@a [@b; see @c]', 'narrative:a | parenthetical:b | (see) parenthetical:c'],
		['[@{odd.}, x]', 'parenthetical:odd. (x)'],
		['[@a;\n  @b]', 'parenthetical:a | parenthetical:b'],
		['a@b.org `@c` $@d$ <!-- @e --> \\@f', ''],
		['---\nnocite: "@a"\ntitle: "@d"\n---\n```\n@b\n```\n\n    @c', 'nocite:a'],
		['[@a](url) [@b]', 'narrative:a | parenthetical:b'],
		['@fig-plot and [@sec:intro]', ''],
		['(@good) x\n\n@good. y', ''],
		[
			'[@müller; @王2020; @a.b:c/d+e]',
			'parenthetical:müller | parenthetical:王2020 | parenthetical:a.b:c/d+e',
		],
		['[@a', 'narrative:a'],
		['- x\n\n      @code\n\n  @a', 'narrative:a'],
		['> x\n>\n>     @code\n>\n> @a', 'narrative:a'],
		// What pandoc passes on to LaTeX and Typst, they read.
		['\\citep[see][p. 3]{a} [@b]', '(see) parenthetical:a (p. 3) | parenthetical:b'],
		['\\textbf{@x \\citet{a}}', 'narrative:a'],
		['\\begin{quote}\n@x \\cite{a}\n\\end{quote}', 'parenthetical:a'],
		['```{=latex}\n\\cite{a} @x\n```\n`\\cite{b}`{=latex}', 'parenthetical:a | parenthetical:b'],
		['```{=typst}\n@a[p. 3]\n```', 'parenthetical:a (p. 3)'],
		['`\\cite{a}` ```latex\n\\cite{a}\n``` $\\cite{a}$ <!-- \\cite{a} --> `\\cite{a}`{=html}', ''],
		['```{r}\nx@a <- "\\\\cite{b}"\n```\n`r x@a`', ''],
		[
			'```{python}\n#| label: fig-x\n#| fig-cap: "As [@a, p. 3]"\nx @b\n```\n@c',
			'parenthetical:a (p. 3) | narrative:c',
		],
		['[@fig:plot; @a] [@tbl-x]', 'parenthetical:a'],
		['[@a, Smith &amp; Jones; @b]', 'parenthetical:a (Smith &amp; Jones) | parenthetical:b'],
		['::: {.note title="@x"}\n@a\n:::\n\n[x]: http://y "@x"', 'narrative:a'],
	],
	biblatex: [
		['\\parencite[see][3]{a, b}', '(see) parenthetical:a | parenthetical:b (3)'],
		['\\textcites[see][3]{a}[7]{b}', '(see) narrative:a (3) | narrative:b (7)'],
		['\\footcite{a}\\nocite{b,*}\\citetitle{c}', 'footnote:a | nocite:b | other:c'],
		['\\cite{a, % \\cite{x}\n b}', 'parenthetical:a | parenthetical:b'],
		[
			'% \\cite{a}\n\\begin{verbatim}\\cite{b}\\end{verbatim}\\verb|\\cite{c}|\\%\\cite{d}',
			'parenthetical:d',
		],
		['\\citep[see \\citealp{b}]{a}', 'parenthetical:b | parenthetical:a (see \\citealp{b})'],
		['\\volcite{2}[3]{a} \\foreigntextcquote{german}{b}{x}', 'parenthetical:a (3) | parenthetical:b'],
		[
			'\\citep[see {[x]}][p.~{]}3]{a, b,c }',
			'(see {[x]}) parenthetical:a | parenthetical:b | parenthetical:c (p.~{]}3)',
		],
		['\\citep[see [x]]{a}', 'parenthetical:a (see [x])'],
		['\\parencites\n [see][3]{a}\n {b} {\\em x}', '(see) parenthetical:a (3) | parenthetical:b'],
		['\\newcommand{\\x}[1]{\\cite{#1}} \\cite{\\y}', ''],
		['\\iffalse\\iftrue\\cite{a}\\fi\\cite{b}\\else\\cite{c}\\fi', 'parenthetical:c'],
		['\\mintinline{tex}{\\cite{a}} <<x>>=\n\\cite{b}', 'parenthetical:b'],
		['x\n<<echo=FALSE>>=\n\\cite{a}\n@\n\\cite{b}\n\\endinput\\cite{c}', 'parenthetical:b'],
		['\\begin{document}\\cite{a}\\end{document}\\cite{b}', 'parenthetical:a'],
		['\\mycite[3]{a,b} \\nociteown{c}', 'parenthetical:a | parenthetical:b (3) | nocite:c'],
		['\\needcite{a} \\setcitestyle{b} \\newcites{c}{d} \\excite{e} \\incited{f} \\mycite{so it is}', ''],
		['\\newcite{a} \\inlinecite{b}', 'narrative:a | parenthetical:b'],
		['\\citetext{see \\citealp{a}} \\Cite*{b}', 'parenthetical:a | authorSuppressed:b'],
		['\\parencites(pre)(post)[a][b]{k}', '(a) parenthetical:k (b)'],
		['\\volcites{1}{a}{2}[3]{b}', 'parenthetical:a | parenthetical:b (3)'],
		['\\url{http://x/a%b}\\cite{a} \\href{y%}{\\cite{b}}', 'parenthetical:a | parenthetical:b'],
	],
	typst: [
		[
			'#for k in ("a", "b/c") { cite(label(k), form: "prose") }\n#for key in (\n<d>, <e>,) [see #cite(key)]',
			'narrative:a | narrative:b/c | parenthetical:d | parenthetical:e',
		],
		['#for k in ("a", "b") { text(k); cite(other) } // for k in ("c", "d") { cite(label(k)) }', ''],
		['@a[p. 7] #cite(<b>, form: "prose", supplement: [3])', 'parenthetical:a (p. 7) | narrative:b (3)'],
		['#cite(label("a/b"), form: "year")', 'authorSuppressed:a/b'],
		['me@here.org // @a\n/* @b */ `@c` $@d$ \\@e', ''],
		[
			'#cite(form: "prose", <a>) #ref(<b>) #quote(attribution: <c>)[x]',
			'narrative:a | parenthetical:b | parenthetical:c',
		],
		['= T <t>\nSee @t and @a.', 'parenthetical:a'],
		['#cite(/* <x> */ // <y>\n <a>)', 'parenthetical:a'],
		[
			'#let prose = cite.with(form: "prose")\n#let see(key) = [see #cite(key)]\n#prose(<a>) #see(<b>) #f(<c>)',
			'narrative:a | parenthetical:b',
		],
		['#import "x.typ": citet\n#citet(<a>)', 'parenthetical:a'],
		['#let x = [@a]\n#f(x: <y>)[@b] @c', 'parenthetical:a | parenthetical:b | parenthetical:c'],
	],
	org: [
		['[cite/t:see @a p. 3;@b]', '(see) narrative:a (p. 3) | narrative:b'],
		[
			'cite:a,b [[citet:c][see::p. 3]] [[cite:x &d p. 3;&e]]',
			'parenthetical:a | parenthetical:b | (see) narrative:c (p. 3) | parenthetical:d | parenthetical:e',
		],
		[
			'\\cite[3]{a} @@latex:\\cite{b}@@\n#+begin_export latex\n\\cite{c}\n#+end_export',
			'parenthetical:a (3) | parenthetical:b | parenthetical:c',
		],
		['=\\cite{a}= src_x{[cite:@b]} $\\cite{c}$ @@html:\\cite{d}@@ xcite:e', ''],
		[
			'* COMMENT x\n[cite:@a]\n** y\n[cite:@b]\n* z [cite:@c]\n** TODO [#A] COMMENT\n[cite:@d]\n** Comment cite:e\n* COMMENTS cite:f',
			'parenthetical:c | parenthetical:e | parenthetical:f',
		],
		['=[cite:@a]= # x\n# [cite:@b]\n#+begin_src\n[cite:@c]\n#+end_src', ''],
	],
	asciidoc: [
		['cite:see[a(59),b] citenp:[c]', '(see) parenthetical:a (59) | parenthetical:b | narrative:c'],
		['// cite:[a]\n----\ncite:[b]\n----\n`cite:[c]` \\cite:[d]', ''],
	],
	rst: [
		[
			':cite:t:`{see}a{p. 3},b` [K2020]_ [1]_',
			'(see) narrative:a (p. 3) | narrative:b | parenthetical:K2020',
		],
		[
			'.. raw:: latex\n\n   \\cite{a,\n   b}\n\n:cite:p:`c`',
			'parenthetical:a | parenthetical:b | parenthetical:c',
		],
		['`x [a]_` :math:`[b]_` :code:`so\n[c]_` [d]_ \\`[e]_\n\n>>> [f]_', 'parenthetical:d | parenthetical:e'],
		['.. :cite:p:`a`\n\nx::\n\n  :cite:p:`b`\n\n``:cite:p:`c` ``', ''],
	],
	myst: [
		['<div>\n@x\n\n[@a]\n</div> @x\n\n<b>@b</b> <i>@c</i>', 'parenthetical:a | narrative:b | narrative:c'],
		['- <p>@x\n- @a\n\n> <b>\n> @x\n\n<!-- -->@x\n@b\n<?\n\n@x ?>@x\n<br>\n@c', 'narrative:a | narrative:b'],
		[
			'{cite:p}`{see}a{3};b` [@c] @d',
			'(see) parenthetical:a (3) | parenthetical:b | parenthetical:c | narrative:d',
		],
		[
			'```{raw} latex\n\\cite{a}\n```\n```{eval-rst}\n:cite:t:`b`\n```\n\\cite{c}',
			'parenthetical:a | narrative:b',
		],
		['```{note}\n{cite:p}`a`\n```\n```{code}\n@b\n```', 'parenthetical:a'],
	],
	footnote: [
		['x[^a][^1]\n\n[^a]: y', 'footnote:a'],
		['so it goes[^a]: it goes\n> [^b]: y', 'footnote:a'],
		['\\[^a] \\\\[^b]', 'footnote:b'],
	],
	wikilink: [
		[
			'[[x/y/a]] [[b.md#c|B]] ![[ /@c.MD]] [[ d d | D]]',
			'parenthetical:a | parenthetical:b | parenthetical:c | parenthetical:d d',
		],
		['[[a]] [[@b|B]] [[c#d]] `[[e]]`', 'parenthetical:a | parenthetical:b | parenthetical:c'],
		['%% [[a]] %% [[b]] %%\n[[c]]\n\n[[d]]\n%%', 'parenthetical:b'],
		['| [[a\\|A]] | [[b#c\\|B]] | \\[[d]] |', 'parenthetical:a | parenthetical:b'],
	],
	plain: [['[@a]', '']],
};

suite('scanning citations', () => {
	for (const [language, rows] of Object.entries(tables)) {
		for (const [text, found] of rows) {
			test(`${language}: ${JSON.stringify(text)}`, () =>
				assert.equal(scanned(text, language as CitationLanguage), found));
		}
	}

	test('spans the key, and the whole citation', () => {
		const text = 'So [see @{a.}, p. 3] so';
		const [citation] = scanCitations(text, 'pandoc');
		assert.equal(text.slice(citation?.start, citation?.end), 'a.');
		assert.equal(text.slice(citation?.citationStart, citation?.citationEnd), '[see @{a.}, p. 3]');
	});

	test('spans the name of a note alone, without its folder and extension', () => {
		const text = '[[notes/ a.md#b|A]]';
		const [citation] = scanCitations(text, 'wikilink');
		assert.equal(text.slice(citation?.start, citation?.end), 'a');
	});

	test('finds the key that is touched, not the first', () => {
		const keyAt = (marked: string) =>
			[...scanCitations(marked.replace('|', ''), 'pandoc')].find(one => touches(one, marked.indexOf('|')))
				?.key;
		assert.deepEqual(['[@a; @|b]', '[@a|; @b]', '[|@a]'].map(keyAt), ['b', 'a', undefined]);
	});
});
