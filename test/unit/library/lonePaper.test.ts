import { assert } from 'chai';
import { isLone, lonePaper } from '../../../src/core/library/lonePaper';
import { mergeRecords } from '../../../src/core/library/mergeRecords';
import type { PaperRecord } from '../../../src/core/library/paper';

suite('the paper of a lone record', () => {
	const link = { kind: 'code', url: 'https://github.com/a/b' } as const;
	const plain: PaperRecord = { title: 'Lamps', abstract: 'They shine.', authors: [], links: [], line: 3 };
	const of = (record: PaperRecord) => ({ record, uri: 'file:///a.txt', kind: 'dump' as const });

	test('is what merging it alone would make, with its facts in the same order', () => {
		for (const more of [
			{},
			{ title: '', abstract: '' },
			{ links: [link], authors: ['Ann Dove'], abstractLine: 4 },
			{ stars: 0, upvotes: 3, listed: 'Aug 11', doi: '10.1/x', arxiv: '2408.01234', year: 2024 },
		]) {
			const located = of({ ...plain, ...more });
			const merged = { key: 'lamps', ...mergeRecords([located]) };
			assert.isTrue(isLone([located]));
			assert.equal(JSON.stringify(lonePaper(located, 'lamps')), JSON.stringify(merged));
		}
	});

	test('is not made of what has to be merged', () => {
		const located = of(plain);
		for (const more of [
			{ links: [link, link] },
			{ tags: ['sea'] },
			{ key: 'lamps' },
			{ otherKeys: ['lamps'] },
			{ status: 'read' as const },
		]) {
			assert.isFalse(isLone([of({ ...plain, ...more })]));
		}
		assert.isFalse(isLone([located, located]));
		assert.isFalse(isLone([{ ...located, kind: 'note' }]));
		assert.isFalse(isLone([]));
	});
});
