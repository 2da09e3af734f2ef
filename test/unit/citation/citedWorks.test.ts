import { assert } from 'chai';
import type { CitationLanguage } from '../../../src/core/citation/citationLanguage';
import { citedWorks } from '../../../src/core/citation/citedWorks';
import { keyWords } from '../../../src/core/citation/keyWords';
import { definedKeys } from '../../../src/core/citation/definedKeys';
import { scanCitations } from '../../../src/core/citation/scanCitations';

suite('cited works', () => {
	/** Known are `a` and `b`, in any case. */
	function cited(text: string, language: CitationLanguage = 'pandoc'): string[] {
		const find = (key: string) => (/^[ab]$/i.test(key) ? key.toLowerCase() : undefined);
		return citedWorks(scanCitations(text, language), language, find).map(
			({ key, work, citations }) => `${key} ${work ?? '?'} ${citations.map(({ start }) => start).join(' ')}`,
		);
	}

	test('are in order, each once', () => assert.deepEqual(cited('[@b; @a] and @b'), ['b b 2 14', 'a a 6']));
	test('begin with what nobody knows', () =>
		assert.deepEqual(cited('[@a; @x; @y]'), ['x ? 6', 'y ? 10', 'a a 2']));
	test('are one in whatever case the key is', () => assert.deepEqual(cited('[@A; @a]'), ['A a 2 6']));
	test('are no links to other notes, and no other footnotes', () => {
		assert.deepEqual(cited('[[a]] [[x]]', 'wikilink'), ['a a 2']);
		assert.deepEqual(cited('b[^b] x[^x]', 'footnote'), ['b b 3']);
	});
	test('are none where all are', () => assert.deepEqual(cited('\\nocite{*}', 'latex'), []));
});

suite('keys that a text explains itself', () => {
	const rows: [CitationLanguage, string, string[]][] = [
		['latex', '\\bibitem{a} A. \\bibitem[B(2020)]{b} B.', ['a', 'b']],
		['rst', '.. [Gu2020] Gu.\n.. _x: y', ['Gu2020']],
		['pandoc', '---\nreferences:\n- id: a\n  title: A\n- title: B\n  id: "b"\n---\nid: c', ['a', 'b']],
		['footnote', 'A[^a] [^b]: no\n\n[^a]: A.\n[^b]: B.', ['a', 'b']],
		['typst', 'id: a', []],
	];
	const spelt = (text: string, language: CitationLanguage) =>
		definedKeys(text, language).map(({ key, start, end }) => {
			assert.equal(text.slice(start, end), key);
			return key;
		});
	for (const [language, text, keys] of rows) {
		test(`in ${language}`, () => assert.deepEqual(spelt(text, language), keys));
	}
});

test('the words of a citekey', () => {
	assert.equal(keyWords('vaswani2017attentionIs'), 'vaswani 2017 attention Is');
	assert.equal(keyWords('gu-dao_2023:mambaSSM'), 'gu dao 2023 mamba SSM');
	assert.equal(keyWords('müllerÉtude'), 'müller Étude');
});
