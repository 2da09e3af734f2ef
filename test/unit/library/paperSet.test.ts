import { assert } from 'chai';
import { PaperSet } from '../../../src/core/library/paperSet';
import { paper } from '../search/samplePapers';

suite('set of papers', () => {
	const rye = paper({ title: 'Rye' });
	const spelt = paper({ title: 'Spelt' });

	test('has what was added, once', () => {
		const papers = new PaperSet();
		papers.add(rye);
		papers.add(rye);
		assert.equal(papers.size, 1);
		assert.isTrue(papers.has(rye));
		assert.isFalse(papers.has(spelt));
	});

	test('has papers without a key too', () => {
		const papers = new PaperSet();
		const nameless = { ...rye, key: '' };
		papers.add(nameless);
		assert.isTrue(papers.has(nameless));
	});

	test('does not take a later paper with the same key for one that it has', () => {
		const papers = new PaperSet();
		papers.add(rye);
		assert.isFalse(papers.has({ ...rye, abstract: 'Sour.' }));
	});
});
