import { assert } from 'chai';
import { Library, type LibraryPart } from '../../../src/core/library/library';
import type { PaperRecord } from '../../../src/core/library/paper';
import { namedRecord, normalizedTitle } from '../../../src/core/library/work';
import { drain } from '../drain';

type Facts = Partial<PaperRecord> & { title: string };

function part(uri: string, ...facts: Facts[]): LibraryPart {
	return partOf('dump', uri, ...facts);
}

function partOf(kind: LibraryPart['kind'], uri: string, ...facts: Facts[]): LibraryPart {
	const records = facts.map((fact, i) => ({ abstract: '', authors: [], links: [], line: i + 1, ...fact }));
	return { uri, kind, records: records.map(namedRecord) };
}

const library = (...parts: LibraryPart[]) => drain(Library.of(parts));

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

	test('knows a title whose formulas are written in another way', () => {
		for (const [written, said] of [
			['$\\pi_0$: A Flow Model', 'π₀: A Flow Model'],
			['$\\tau$-bench', 'τ-Bench'],
			['Images of 1920$\\times$1080', 'Images of 1920times1080'],
			['Images of 1920$\\times$1080', 'Images of 1920×1080'],
			['Sorting in $O(n^2)$', 'Sorting in O(n^2)'],
		] as const) {
			assert.lengthOf(library(part('a', { title: written }), part('b', { title: said })).papers, 1, said);
		}
		assert.lengthOf(library(part('a', { title: '$ $ A' }, { title: '$?$ B' }, { title: '$ $' })).papers, 3);
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

	const bib = (...facts: Facts[]) => partOf('bibliography', 'refs.bib', ...facts);
	const note = (uri: string, facts: Partial<Facts>) => partOf('note', uri, { title: '', ...facts });
	const mamba = { title: 'Mamba: Linear-Time', abstract: 'From the dump.', upvotes: 3 };

	test('believes the bibliography, then the note, then the dump, and keeps every source', () => {
		const { papers } = library(
			note('n.md', {
				key: 'other',
				title: 'My thoughts',
				arxiv: '1',
				year: 1,
				tags: ['ssm'],
				status: 'read',
			}),
			part('a', { ...mamba, arxiv: '1' }),
			bib({ title: 'Mamba', arxiv: '1', key: 'gu2023', authors: ['Albert Gu'], year: 2023 }),
		);
		assert.deepEqual(papers, [
			{
				key: 'gu2023',
				title: 'Mamba',
				abstract: 'From the dump.',
				authors: ['Albert Gu'],
				year: 2023,
				arxiv: '1',
				upvotes: 3,
				links: [],
				sources: [
					{ uri: 'a', line: 1 },
					{ uri: 'refs.bib', line: 1 },
					{ uri: 'n.md', line: 1 },
				],
				note: 'n.md',
				status: 'read',
				tags: ['ssm'],
			},
		]);
	});

	test('finds a paper by every key that it has or had', () => {
		const known = library(
			part('a', mamba),
			bib({ title: mamba.title, key: 'gu2023', otherKeys: ['gu'], authors: ['Albert Gu'], year: 2023 }),
			partOf('bibliography', 'z.bib', { title: mamba.title, key: 'Second' }),
		);
		for (const key of ['GU2023', 'gu', 'second', 'mambaLinearTime', 'guMambaLinearTime2023']) {
			assert.equal(known.get(key)?.key, 'gu2023', key);
		}
	});

	test('gives a note with a citekey to the paper of that key, whatever its title says', () => {
		const papers = [part('a', mamba, { title: 'Hyena' }), bib({ title: 'Hyena', key: 'poli' })];
		assert.equal(
			library(...papers, note('n.md', { key: 'mambalineartime', title: 'Hyena' })).get('mambaLinearTime')
				?.note,
			'n.md',
		);
		assert.equal(library(...papers, note('n.md', { key: 'poli' })).get('poli')?.note, 'n.md');
		const renamed = library(...papers, note('n.md', { key: 'mine', title: mamba.title }));
		assert.equal(renamed.get('mine')?.note, 'n.md');
		assert.equal(renamed.papers[0]?.key, 'mine');
		assert.equal(renamed.papers.length, 2);
	});

	test('believes the title of a note that is meant to be one before those of dumps', () => {
		const title = (facts: Partial<Facts>) =>
			library(part('a', mamba), note('n.md', { key: 'mambaLinearTime', title: 'Mine', ...facts })).papers.map(
				paper => paper.title,
			);
		assert.deepEqual(title({}), [mamba.title]);
		assert.deepEqual(title({ entitles: true }), ['Mine']);
	});

	test('lists a paper that only a note knows, once for all notes of its key', () => {
		const { papers } = library(note('b.md', { key: 'x', title: 'X' }), note('a.md', { key: 'x', rating: 4 }));
		assert.deepEqual(
			papers.map(({ key, title, note, rating }) => [key, title, note, rating]),
			[['x', 'X', 'a.md', 4]],
		);
	});

	test('keeps a fixed key, and tells a made one apart from it', () => {
		const { papers, get } = library(
			part('a', { title: 'Deep Neural Networks at Sea' }),
			bib({ title: 'Something else', key: 'deepNeuralNetworks' }),
		);
		assert.match(papers[0]!.key, /^deepNeuralNetworks_[a-z0-9]{4}$/);
		assert.equal(get('deepNeuralNetworks')?.title, 'Something else');
	});

	test('keeps fixed keys that differ only in case, and those of works without a title', () => {
		const { papers, get } = library(
			bib(
				{ title: 'A', key: 'Key' },
				{ title: 'B', key: 'key' },
				{ title: '', key: 'c' },
				{ title: '', key: 'd' },
			),
		);
		assert.deepEqual(
			papers.map(({ key }) => key),
			['Key', 'key', 'c', 'd'],
		);
		assert.deepEqual(
			[get('Key'), get('key'), get('KEY')].map(paper => paper?.title),
			['A', 'B', 'A'],
		);
	});

	test('keeps the object of a paper whose note did not change', () => {
		const parts = [part('a', mamba), note('n.md', { key: 'mambaLinearTime', status: 'read' })];
		const before = library(...parts);
		const after = drain(Library.of([...parts, part('b', { title: 'Hyena' })], before));
		assert.equal(before.papers[0]?.status, 'read');
		assert.strictEqual(after.papers[0], before.papers[0]);
	});
});
