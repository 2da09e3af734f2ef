import { assert } from 'chai';
import type { CitationLanguage } from '../../../src/core/citation/citationLanguage';
import { citesAsBefore, keyProblem, renamedKeys } from '../../../src/core/citation/renameKey';
import { edited } from '../../../src/core/textEdit';

suite('renaming a citekey', () => {
	/** `a` becomes `new1`. */
	const rows: [CitationLanguage, string, string][] = [
		['pandoc', 'So [see @a, p. 3; -@b] and @a, `@a`, a.', 'So [see @new1, p. 3; -@b] and @new1, `@a`, a.'],
		['pandoc', '@{a}-based, [[a]], [[a|A]]', '@{new1}-based, [[new1]], [[new1|A]]'],
		[
			'pandoc',
			"---\nnocite: '@a'\nreferences:\n- id: a\n---\n",
			"---\nnocite: '@new1'\nreferences:\n- id: new1\n---\n",
		],
		[
			'natbib',
			'\\citep[a]{b, a}% a\n\\nocite{a}\\bibitem{a}',
			'\\citep[a]{b, new1}% a\n\\nocite{new1}\\bibitem{new1}',
		],
		['typst', '@a[p. a] #cite(<a>) // @a', '@new1[p. a] #cite(<new1>) // @a'],
		['org', '[cite:see @a a;@ab]', '[cite:see @new1 a;@ab]'],
		['asciidoc', 'cite:[a(59),ab]', 'cite:[new1(59),ab]'],
		['rst', ':cite:t:`a` [a]_\n\n.. [a] A', ':cite:t:`new1` [new1]_\n\n.. [new1] A'],
		['myst', '{cite:p}`a;b` [@a] [[a]]', '{cite:p}`new1;b` [@new1] [[new1]]'],
		['footnote', 'So[^a].\n\n[^a]: A.', 'So[^new1].\n\n[^new1]: A.'],
		['wikilink', '[[a]] [[@a|a]] [[a#a]]', '[[new1]] [[@new1|a]] [[new1#a]]'],
		['plain', '@a [@a]', '@a [@a]'],
	];
	for (const [language, before, after] of rows) {
		test(`in ${language}: ${JSON.stringify(before)}`, () => {
			const edits = renamedKeys(before, language, key => key === 'a', 'new1');
			assert.equal(edited(before, edits), after);
			assert.equal(
				edited(
					after,
					renamedKeys(after, language, key => key === 'new1', 'a'),
				),
				before,
				'and back',
			);
		});
	}

	const misread: [CitationLanguage, string, string][] = [
		['rst', ':cite:p:`a` [a]_', 'x/y'],
		['myst', '[@a]', 'x--y'],
		['org', 'cite:a', 'x$y'],
		['typst', '= T <t>\n@a', 't'],
	];
	for (const [language, text, newKey] of misread) {
		test(`tells that ${newKey} is not read where ${language} has ${JSON.stringify(text)}`, () => {
			const isOld = (key: string) => key === 'a';
			const reads = (key: string) =>
				citesAsBefore(text, language, renamedKeys(text, language, isOld, key), isOld, key);
			assert.deepEqual([newKey, 'new1'].map(reads), [false, true]);
		});
	}

	test('refuses what a bibliography cannot hold', () => {
		assert.isUndefined(keyProblem('vaswani:2017-a.b_c', ['pandoc', 'natbib']));
		assert.deepEqual(keyProblem('', []), { code: 'empty' });
		for (const character of [' ', '{', '}', ',', '"', '#', '%', '~', "'", '\\', '=', '(', '@']) {
			assert.deepEqual(keyProblem(`a${character}b`, []), { code: 'character', character });
		}
	});
	test('refuses what cannot name a note', () => {
		assert.deepEqual(keyProblem('a:b', [], true), { code: 'character', character: ':' });
		assert.deepEqual(keyProblem('../a', [], true), { code: 'character', character: '/' });
		assert.deepEqual(keyProblem('Con', [], true), { code: 'fileName' });
		assert.deepEqual(keyProblem('a'.repeat(200), [], true), { code: 'fileName' });
		assert.isUndefined(keyProblem('contrastive2020', [], true));
	});
	test('refuses what a language that cites it would misread', () => {
		assert.deepEqual(keyProblem('a--b', ['latex', 'pandoc']), { code: 'notCitable', language: 'pandoc' });
		assert.deepEqual(keyProblem('a/b', ['latex', 'typst']), { code: 'notCitable', language: 'typst' });
		assert.deepEqual(keyProblem('a;b', ['rst']), { code: 'notCitable', language: 'rst' });
		assert.deepEqual(keyProblem('fig-one', ['pandoc']), { code: 'crossReference' });
	});
});
