import type { CitationLanguage } from '../../core/citation/citationLanguage';
import type { KeyProblem } from '../../core/citation/renameKey';

const names: { readonly [language in CitationLanguage]: string } = {
	pandoc: 'Pandoc',
	latex: 'LaTeX',
	natbib: 'LaTeX',
	biblatex: 'LaTeX',
	typst: 'Typst',
	org: 'Org',
	asciidoc: 'AsciiDoc',
	rst: 'reStructuredText',
	myst: 'MyST',
	footnote: 'a footnote',
	wikilink: 'a wikilink',
	plain: 'plain text',
};

/** Why `key` cannot be a citekey, as a sentence. */
export function keyProblemText(key: string, problem: KeyProblem): string {
	switch (problem.code) {
		case 'empty':
			return 'A citekey has at least one character.';
		case 'character': {
			const said = /\s/.test(problem.character) ? 'a space' : `“${problem.character}”`;
			return `“${key}” cannot be a citekey: no bibliography or note can have ${said} in its key.`;
		}
		case 'notCitable':
			return `“${key}” cannot be a citekey here: it is cited in ${names[problem.language]}, which would read something else.`;
		case 'crossReference':
			return `“${key}” cannot be a citekey here: keys that begin so name figures, tables, sections and the like.`;
		case 'fileName':
			return `“${key}” cannot be a citekey here: a note is named by it, and no file can have this name.`;
	}
}
