import { assert } from 'chai';
import { Library } from '../../../src/core/library/library';
import type { PaperRecord } from '../../../src/core/library/paper';
import { namedRecord, normalizedTitle } from '../../../src/core/library/work';
import { drain } from '../drain';

type Facts = Partial<PaperRecord> & { title: string };

function part(uri: string, ...facts: Facts[]) {
	const records = facts.map((fact, i) => ({ abstract: '', authors: [], links: [], line: i + 1, ...fact }));
	return { uri, records: records.map(namedRecord) };
}

const library = (...parts: ReturnType<typeof part>[]) => drain(Library.of(parts));

suite('normalized title', () => {
	test('knows no case, punctuation, spaces or width', () => {
		assert.equal(normalizedTitle('Mamba: Linear-Time  ｍodels'), normalizedTitle('mamba linear time MODELS'));
		assert.equal(normalizedTitle('Straße'), normalizedTitle('STRASSE'));
		assert.notEqual(normalizedTitle('DeepSeek-V2'), normalizedTitle('DeepSeek-V3'));
	});
});

suite('library', () => {
	test('makes one paper of a work that stands in several files', () => {
		const { papers } = library(
			part('b', { title: 'MAMBA', abstract: 'The whole abstract.', year: 2023, arxiv: '2312.00752' }),
			part('a', { title: 'Mamba!', abstract: 'A summary.', upvotes: 3, line: 9 }),
			part('c', { title: 'Another name', arxiv: '2312.00752', upvotes: 5 }),
		);
		assert.deepEqual(papers, [
			{
				key: 'mamba2023',
				title: 'Mamba!',
				abstract: 'The whole abstract.',
				authors: [],
				year: 2023,
				arxiv: '2312.00752',
				upvotes: 5,
				links: [],
				sources: [
					{ uri: 'a', line: 9 },
					{ uri: 'b', line: 1 },
					{ uri: 'c', line: 1 },
				],
				tags: [],
			},
		]);
	});

	test('joins works that a later record shows to be one', () => {
		const { papers } = library(
			part('a', { title: 'Old' }, { title: 'New', doi: '10.1/X' }, { title: 'old', doi: '10.1/x' }),
		);
		assert.deepEqual(
			papers.map(paper => paper.sources.map(source => source.line)),
			[[1, 2, 3]],
		);
	});

	test('gives both works of a clash a suffix from their own title, in whatever order they are read', () => {
		const one = part('a', { title: 'Deep Neural Networks at Sea' });
		const two = part('b', { title: 'Deep Neural Networks on Land' });
		const keys = library(one, two).papers.map(paper => paper.key);
		assert.match(keys[0]!, /^deepNeuralNetworks_[a-z0-9]{4}$/);
		assert.match(keys[1]!, /^deepNeuralNetworks_[a-z0-9]{4}$/);
		assert.notEqual(keys[0], keys[1]);
		const swapped = library(
			part('a', { title: 'Deep Neural Networks on Land' }),
			part('b', { title: 'Deep Neural Networks at Sea' }),
		);
		assert.deepEqual(swapped.papers.map(paper => paper.key).reverse(), keys);
		assert.isUndefined(library(one, two).get('deepNeuralNetworks'));
	});

	test('finds a paper by its key in any case, and by its title key once author and year are known', () => {
		const known = library(part('a', { title: 'Mamba', authors: ['Albert Gu'], year: 2023 }));
		assert.equal(known.get('GUMAMBA2023')?.title, 'Mamba');
		assert.equal(known.get('mamba')?.title, 'Mamba');
		assert.isUndefined(known.get('gu'));
	});

	test('keeps the object of a paper about which nothing changed', () => {
		const kept = part('a', { title: 'Kept' }, { title: 'Also told by b' });
		const before = library(kept, part('b', { title: 'also told by B', upvotes: 1 }));
		const after = drain(Library.of([kept, part('b', { title: 'also told by B', upvotes: 2 })], before));
		assert.strictEqual(after.get('kept'), before.get('kept'));
		assert.equal(after.get('alsoToldB')?.upvotes, 2);
	});
});
