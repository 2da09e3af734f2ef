import { assert } from 'chai';
import type { CitationForm } from '../../../src/core/citation/citation';
import type { CitationLanguage } from '../../../src/core/citation/citationLanguage';
import { citationSyntax } from '../../../src/core/citation/citationForms';
import { insertCitation } from '../../../src/core/citation/insertCitation';
import { scanCitations } from '../../../src/core/citation/scanCitations';

const work = { key: 'new1', title: 'A Title', authors: ['Ada Lovelace'], year: 1843 };

const prose: { readonly [language in CitationLanguage]?: string } = {
	pandoc:
		'# Title\n\nSo [see @a, pp. 3-5; -@b], and @c [p. 3] — "so" (@d).\n\n- item [@a]{.x}\n- 模型 @e *f* [g](http://h.org) `i` $j$ ^k\n\n> See @l.\n\n\\citep[see][p. 3]{m,n} \\footnote{O \\cite{p}.} q',
	natbib: 'A \\citep[see][p.~3]{a, b} word, \\citet{c}. % d\n\\section{E}\\cite{f,%\ng} \\emph{h}~i',
	biblatex: 'A \\parencites[see][3]{a}[7]{b} word, \\textcite{c}. \\autocite{d}\\footnote{E \\cite{f}.}',
	typst: '= T\nSo @a[p. 7] @b, #cite(<c>, form: "prose"). #footnote[@d] `e` *f* (g)\n\n- @h.',
	org: '* T\nSo [cite/t:see @a p. 3;@b], =c= and [cite:@d]. [fn::e]\n- f',
	asciidoc: '= T\n\nSo cite:see[a(59),b], citenp:[c]. *d* "e"',
	rst: 'T\n=\n\nSo :cite:p:`{see}a{p. 3},b`, [c]_ and :cite:t:`d`. *e* (f)',
	myst: '# T\n\nSo {cite:p}`{see}a{p. 3};b`, [@c; @d] and @e. *f* (g)',
	footnote: 'So[^a][^b], and so.\n\n[^a]: A.\n[^b]: B.',
	wikilink: 'So [[a]] [[@b|B]], and [[c#d]].',
};

/** Where what is inserted is read by nobody, or ends up in a mark of the language itself. */
const unread = (text: string, offset: number): boolean =>
	/`[^`\n]*$|\$[^$\n]*$|%[^\n]*$|=c?$|\]\([^)\n]*$|\\[a-z]*$|\]$|:[a-z:]*$|\{[a-z:.]*$|cite[a-z]*:?$|#[a-z]*$/.test(
		text.slice(0, offset),
	);

suite('inserting anywhere', () => {
	for (const [name, text] of Object.entries(prose)) {
		const language = name as CitationLanguage;
		const keysOf = (source: string): string[] =>
			Array.from(scanCitations(source, language), ({ key }) => key);

		for (const form of Object.keys(citationSyntax(language).forms) as CitationForm[]) {
			test(`adds one key and keeps the others, ${form} in ${name}`, () => {
				const before = keysOf(text);
				for (let offset = 0; offset <= text.length; offset++) {
					const edit = insertCitation(text, offset, [work], language, form);
					const { start, end, text: citation } = edit;
					const after = keysOf(text.slice(0, start) + citation + text.slice(end));
					const marked = `${text.slice(Math.max(0, offset - 12), offset)}|${text.slice(offset, offset + 12)}`;
					if (!unread(text, offset)) {
						assert.sameMembers(after, [...before, 'new1'], marked);
					}
				}
			});
		}
	}
});
