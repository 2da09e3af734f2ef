import { assert } from 'chai';
import { sortPapers } from '../../../src/core/browse/sortPapers';
import type { Paper } from '../../../src/core/library/paper';
import { buildSegment } from '../../../src/core/search/buildSegment';
import { drain } from '../../unit/drain';
import { indexOf, paper, titled } from '../../unit/search/samplePapers';

suite('many papers', () => {
	test('more than are indexed together are in one segment', () => {
		const many = Array.from({ length: 1010 }, (_, at) => paper({ title: `Loaf ${at}`, key: `k${at}` }));
		const { papers, vocabulary, postings } = drain(buildSegment(many));
		assert.lengthOf(papers, 1010);
		const loaf = vocabulary.find('loaf');
		assert.equal(postings.starts[loaf + 1]! - postings.starts[loaf]!, 1010);
	});

	test('are looked at bit by bit, however many words are asked for', () => {
		const words = Array.from({ length: 60 }, (_, at) => `w${at}ord`);
		const papers = Array.from({ length: 9_000 }, (_, at) =>
			paper({ title: `${words[at % 60]} ${words[(at * 7) % 60]}`, key: `k${at}` }),
		);
		const steps = (some: readonly Paper[], query: string) => {
			const work = indexOf(some).search(query);
			let count = 0;
			while (!work.next().done) {
				count++;
			}
			return count;
		};
		for (const query of [words.join(' OR '), words.join(' ')]) {
			const more = steps(papers, query) - steps(papers.slice(0, 3_000), query);
			assert.isAtLeast(more, 6_000 / 150, query);
		}
	});

	test('are all there when they are sorted, and in order', () => {
		const numbers = Array.from({ length: 3_000 }, (_, i) => String((i * 7_919) % 3_000).padStart(4, '0'));
		const titles = drain(sortPapers(titled(...numbers), 'title')).map(({ title }) => title);
		assert.deepEqual(titles, titles.slice().sort());
		assert.equal(new Set(titles).size, 3_000);
	});
});
