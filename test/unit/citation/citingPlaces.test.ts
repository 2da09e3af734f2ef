import { assert } from 'chai';
import { CitationsByKey } from '../../../src/core/citation/citationsByKey';
import { readStoredText, type StoredCitations, storedText } from '../../../src/core/citation/citationStore';
import type { CitationLanguage } from '../../../src/core/citation/citationLanguage';
import { type CitingPlace, citingPlaces } from '../../../src/core/citation/citingPlaces';
import { drain } from '../drain';

suite('places that name a key', () => {
	test('are told by line and column, in order', () => {
		const text = '# T\r\n\r\nSo [@a; @b]\r\nand [[a|A]]. `@c`\r\n  @d';
		assert.deepEqual(citingPlaces(text, 'pandoc'), [
			{ key: 'a', line: 2, start: 5, end: 6 },
			{ key: 'b', line: 2, start: 9, end: 10 },
			{ key: 'a', line: 3, start: 6, end: 7, isLink: true },
			{ key: 'd', line: 4, start: 3, end: 4 },
		]);
		assert.deepEqual(citingPlaces('[[a]]', 'wikilink'), [{ key: 'a', line: 0, start: 2, end: 3 }]);
		assert.isEmpty(citingPlaces('[[a]] @b', 'plain'));
	});

	const page = 'https://arxiv.org/abs/2408.01234';
	for (const link of [
		'https://arxiv.org/abs/2408.01234',
		'http://www.arxiv.org/abs/2408.01234v3',
		'https://arxiv.org/pdf/2408.01234v2.pdf',
		'https://arxiv.org/pdf/2408.01234',
		'https://export.arxiv.org/html/2408.01234v1',
		'arxiv.org/abs/2408.01234',
		'https://ar5iv.labs.arxiv.org/html/2408.01234',
		'https://doi.org/10.48550/arXiv.2408.01234',
		'https://arxiv.org/e-print/2408.01234v2',
		'https://arxiv.org/src/2408.01234',
		'https://www.alphaxiv.org/overview/2408.01234v1',
		'https://hf.co/papers/2408.01234',
		'https://huggingface.co/papers/2408.01234',
	]) {
		test(`are links to a paper's page on arXiv: ${link}`, () => {
			const place = { key: page, line: 1, start: 5, end: 5 + link.length, isLink: true };
			for (const [language, before] of [
				['pandoc', '[A](('],
				['latex', '\\url{'],
				['typst', '#url('],
				['plain', 'see: '],
			] as const) {
				assert.deepEqual(citingPlaces(`\n${before}${link}) and so on.`, language), [place], language);
			}
		});
	}

	test('are old ids too, and none in code, comments and front matter', () => {
		const keys = (text: string, language: CitationLanguage = 'pandoc') =>
			citingPlaces(text, language).map(({ key }) => key);
		assert.deepEqual(keys('<https://arxiv.org/abs/math.GT/0309136v1>'), [
			'https://arxiv.org/abs/math/0309136',
		]);
		assert.isEmpty(keys(`---\nurl: ${page}\n---\n\n\`\`\`\n${page}\n\`\`\`\n`));
		assert.isEmpty(keys(`% ${page}`, 'latex'));
		assert.deepEqual(keys(`\`\`\`{note}\n${page}\n\`\`\`\n`, 'myst'), [page]);
		assert.isEmpty(keys('https://notarxiv.org/abs/2408.01234 and https://x.org/arxiv.org/abs/2408.01234'));
		assert.isEmpty(keys('https://x.org/papers/2408.01234 and https://huggingface.co/models/2408.01234'));
		assert.isEmpty(keys('https://arxiv.org/list/cs.LG/recent and https://arxiv.org/abs/2499.01234'));
	});
});

suite('citations by key', () => {
	const at = (key: string, line: number) => ({ key, line, start: 0, end: key.length });

	test('know each document as it was last', () => {
		const index = new CitationsByKey();
		index.set('one', [at('a', 0), at('b', 1), at('a', 2)]);
		index.set('two', [at('a', 5)]);
		assert.deepEqual(
			[...index.of('a')],
			[
				['one', [at('a', 0), at('a', 2)]],
				['two', [at('a', 5)]],
			],
		);
		index.set('one', [at('b', 7)]);
		assert.deepEqual([...index.of('a').keys()], ['two']);
		index.delete('two');
		assert.deepEqual([...index.keys], ['b']);
		index.set('one', []);
		assert.isEmpty([...index.uris]);
		assert.isEmpty([...index.keys]);
	});

	test('tell whether something changed, and whether other keys are named', () => {
		const index = new CitationsByKey();
		const after = (...places: CitingPlace[]) => {
			index.set('one', places);
			return [index.changes, index.keyChanges];
		};
		assert.deepEqual(after(), [0, 0]);
		assert.deepEqual(after(at('a', 0)), [1, 1]);
		assert.deepEqual(after(at('a', 7)), [2, 1]);
		assert.deepEqual(after(at('b', 7)), [3, 2]);
		assert.deepEqual(after(), [4, 3]);
		assert.deepEqual(after(), [4, 3]);
	});
});

suite('stored citations', () => {
	const files: StoredCitations[] = [
		{ uri: 'file:///ä"b.md', mtime: 3, size: 4, project: '{}', places: citingPlaces('[@a] [[b]]', 'pandoc') },
		{ uri: 'file:///none.md', mtime: 5, size: 0, project: '{}', places: [] },
	];
	const text = drain(storedText('rules', files));

	test('are read back', () => assert.deepEqual(drain(readStoredText(text, 'rules')), files));
	test('are forgotten under other rules', () => assert.isEmpty(drain(readStoredText(text, 'other'))));
	test('are as many as there are whole lines', () => {
		assert.deepEqual(drain(readStoredText(text.slice(0, -3), 'rules')), files.slice(0, 1));
		assert.deepEqual(drain(readStoredText(text.replace('"a",0', '"a","x"'), 'rules')), files.slice(1));
		assert.isEmpty(drain(readStoredText('', 'rules')));
	});
});
