import { assert } from 'chai';
import { titleMatches } from '../../../src/core/search/titleMatches';

suite('matches of a query in a title', () => {
	const marked = (title: string, query: string) =>
		titleMatches(title, query).reduceRight(
			(text, [start, end]) => `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`,
			title,
		);

	test('are the words that it asks for, not those it excludes or seeks elsewhere', () => {
		assert.equal(marked('Bells under Water', 'water -bells'), 'Bells under [Water]');
		assert.equal(marked('Bells under Water', 'abs:bells OR watr'), 'Bells under [Water]');
		assert.equal(marked('Bells under Water', 'has:code'), 'Bells under Water');
	});
});
