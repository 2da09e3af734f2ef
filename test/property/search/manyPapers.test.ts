import { assert } from 'chai';
import { sortPapers } from '../../../src/core/browse/sortPapers';
import { buildSegment } from '../../../src/core/search/buildSegment';
import { drain } from '../../unit/drain';
import { paper, titled } from '../../unit/search/samplePapers';

suite('many papers', () => {
	test('more than are indexed together are in one segment', () => {
		const many = Array.from({ length: 1010 }, (_, at) => paper({ title: `Loaf ${at}`, key: `k${at}` }));
		const { papers, vocabulary, postings } = drain(buildSegment(many));
		assert.lengthOf(papers, 1010);
		const loaf = vocabulary.find('loaf');
		assert.equal(postings.starts[loaf + 1]! - postings.starts[loaf]!, 1010);
	});

	test('are all there when they are sorted, and in order', () => {
		const numbers = Array.from({ length: 3_000 }, (_, i) => String((i * 7_919) % 3_000).padStart(4, '0'));
		const titles = drain(sortPapers(titled(...numbers), 'title')).map(({ title }) => title);
		assert.deepEqual(titles, titles.slice().sort());
		assert.equal(new Set(titles).size, 3_000);
	});
});
