import { assert } from 'chai';
import type { CitationLanguage } from '../../../src/core/citation/citationLanguage';
import { insertCitation } from '../../../src/core/citation/insertCitation';

/** `|` marks the cursor. */
function inserted(marked: string, keys: string, language: CitationLanguage, template: string): string {
	const text = marked.replace('|', '');
	const works = keys.split(' ').map(key => ({ key, title: 'T', authors: [] }));
	const offset = marked.indexOf('|');
	const { start, end, text: written } = insertCitation(text, offset, works, language, undefined, template);
	return text.slice(0, start) + written + text.slice(end);
}

suite('a template of the user', () => {
	const rows: [CitationLanguage, template: string, marked: string, keys: string, expected: string][] = [
		['biblatex', '\\autocite{{key}}', 'So |.', 'a', 'So \\autocite{a}.'],
		['biblatex', '\\autocite{{key}}', 'So |.', 'a b', 'So \\autocite{a,b}.'],
		['biblatex', '\\autocite{{key}}', '\\autocite{x|}', 'a', '\\autocite{x,a}'],
		['pandoc', '[see @{key}]', 'So |.', 'a b', 'So [see @a; @b].'],
		['pandoc', '<cite>{key} $1 ${2}</cite>', 'So |.', 'a', 'So <cite>a $1 ${2}</cite>.'],
		['plain', '<{key}>', 'So |.', 'a b', 'So <a> <b>.'],
	];
	for (const [language, template, marked, keys, expected] of rows) {
		test(`${template} with ${keys} at ${marked}`, () =>
			assert.equal(inserted(marked, keys, language, template), expected));
	}
});
