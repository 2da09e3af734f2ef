import { assert } from 'chai';
import { papersAtOnce } from '../../../src/core/search/paperValues';
import { drain } from '../../unit/drain';
import { indexOf, paper } from '../../unit/search/samplePapers';

suite('searches at the same time', () => {
	const papers = Array.from({ length: 3 * papersAtOnce + 50 }, (_, at) =>
		paper({ title: at % 7 === 0 ? 'Rye' : 'Oats', key: `k${at}` }),
	);
	const index = indexOf(papers);

	test('find what each finds alone, though they share what words stand for and one stops early', () => {
		const alone = drain(index.matching('rye ', undefined, new Set())).size;
		assert.equal(alone, papers.filter(({ title }) => title === 'Rye').length);
		for (const first of [1, 10, 60]) {
			for (let steps = 5; steps < 120; steps += 5) {
				index.corpus.remembered.clear();
				const one = index.matching('rye ', undefined, new Set());
				const other = index.matching('rye ', undefined, new Set());
				for (let step = 0; step < first; step++) {
					one.next();
				}
				for (let step = 0; step < steps; step++) {
					other.next();
				}
				assert.equal(drain(one).size, alone, `${first} and ${steps} steps`);
			}
		}
	});
});
