import { assert } from 'chai';
import { groupPapers, type Grouping } from '../../../src/core/browse/groupPapers';
import { sortPapers, type SortOrder } from '../../../src/core/browse/sortPapers';
import type { Paper } from '../../../src/core/library/paper';
import { drain } from '../drain';

function paper(title: string, facts: Partial<Paper> = {}): Paper {
	return {
		key: title,
		title,
		abstract: '',
		authors: [],
		links: [],
		tags: [],
		sources: [{ uri: 'a.txt', line: 1 }],
		...facts,
	};
}

suite('grouped papers', () => {
	function headings(grouping: Grouping, ...papers: Paper[]): [heading: string, titles: string[]][] {
		const groups = drain(groupPapers(papers, grouping));
		return groups.map(({ label, papers }) => [label, papers.map(({ title }) => title)]);
	}

	test('by dump stand under every dump that tells of them, once', () => {
		const two = paper('Two', {
			sources: ['a.txt', 'dir/b%20c.txt', 'dir/b%20c.txt'].map(uri => ({ uri, line: 1 })),
		});
		assert.deepEqual(headings('dump', paper('One'), two), [
			['a.txt', ['One', 'Two']],
			['b c.txt', ['Two']],
		]);
	});

	test('by what the reader noted of them stand in the order of reading', () => {
		const read = paper('read', { status: 'read', rating: 3, tags: ['b', 'a'] });
		const reading = paper('reading', { status: 'reading', rating: 4.5, tags: ['a'] });
		const papers = [paper('new'), read, paper('later', { status: 'toRead' }), reading];
		assert.deepEqual(headings('status', ...papers), [
			['Reading', ['reading']],
			['To read', ['later']],
			['Read', ['read']],
			['No status', ['new']],
		]);
		assert.deepEqual(headings('tag', ...papers), [
			['a', ['read', 'reading']],
			['b', ['read']],
			['No tag', ['new', 'later']],
		]);
		assert.deepEqual(headings('rating', ...papers), [
			['★★★★★', ['reading']],
			['★★★☆☆', ['read']],
			['No rating', ['new', 'later']],
		]);
	});

	test('by date stand under months, newest first, unknown years and undated ones last', () => {
		const found = headings(
			'date',
			paper('none'),
			paper('aug', { listed: 'Aug 11' }),
			paper('sep', { listed: 'Published on Sep 3, 2024', year: 2024 }),
			paper('id', { year: 2024, arxiv: '2410.00001' }),
			paper('iso', { listed: '2024-10-07', year: 2024 }),
			paper('year', { year: 2023 }),
		);
		assert.deepEqual(found, [
			['October 2024', ['id', 'iso']],
			['September 2024', ['sep']],
			['2023', ['year']],
			['August, year not known', ['aug']],
			['No date', ['none']],
		]);
	});

	test('by first letter know neither quotes nor accents', () => {
		const found = headings('letter', paper('“Élan” vital'), paper('easy'), paper('3D things'), paper('深度'));
		assert.deepEqual(found, [
			['0–9', ['3D things']],
			['E', ['“Élan” vital', 'easy']],
			['深', ['深度']],
		]);
	});

	test('by topic share a telling word, and each paper has one topic', () => {
		const found = headings(
			'topic',
			paper('Graph Transformers at Sea'),
			paper('A Graph Transformer on Land'),
			paper('Learning to Weigh Clouds'),
			paper('Weighing a Cloud'),
			paper('Nothing in common'),
		);
		assert.deepEqual(found, [
			['Cloud', ['Learning to Weigh Clouds', 'Weighing a Cloud']],
			['Graph transformer', ['Graph Transformers at Sea', 'A Graph Transformer on Land']],
			['Other topics', ['Nothing in common']],
		]);
	});

	test('without grouping are one group', () => {
		assert.deepEqual(headings('none', paper('b'), paper('a')), [['All papers', ['b', 'a']]]);
	});
});

suite('sorted papers', () => {
	const sorted = (order: SortOrder, ...papers: Paper[]) =>
		drain(sortPapers(papers, order)).map(({ title }) => title);

	test('by title know neither case nor quotes', () => {
		assert.deepEqual(sorted('title', paper('b'), paper('“A” c'), paper('a b')), ['a b', '“A” c', 'b']);
	});

	test('by date are newest first and keep their order within a day', () => {
		const on = (title: string, listed?: string, year?: number) =>
			paper(title, { ...(listed ? { listed } : {}), ...(year ? { year } : {}) });
		const papers = [
			on('x'),
			on('1', 'Aug 11'),
			on('2', 'Aug 11'),
			on('3', 'Oct 1, 2020', 2020),
			on('4', 'Aug 12'),
		];
		assert.deepEqual(sorted('date', ...papers), ['3', '4', '1', '2', 'x']);
	});
});
