import { assert } from 'chai';
import { papersRead, readsAnyText } from '../../../src/core/search/textsRead';
import { drain } from '../drain';
import { indexOf, samplePapers, searched } from './samplePapers';

suite('which abstracts a query reads', () => {
	const index = indexOf(samplePapers);

	/** The keys of the papers that a search finds, and of those whose abstracts it reads. */
	function seen(query: string): { readonly found: readonly string[]; readonly read: readonly string[] } {
		const read: string[] = [];
		const watched = samplePapers.map(paper => ({
			...paper,
			get abstract() {
				read.push(paper.key);
				return paper.abstract;
			},
		}));
		const of = indexOf(watched);
		read.length = 0;
		return { found: searched(of, query).hits.map(({ paper }) => paper.key), read };
	}

	for (const query of ['ovens', 'ovens at scale', 'large -dough', 'title:oven bakery', 'tag:baking dough']) {
		test(`is told before it is searched: ${query}`, () => {
			assert.isFalse(readsAnyText(query));
			const told = drain(papersRead(index, query, { limit: 3 })).map(({ key }) => key);
			const { found, read } = seen(query);
			assert.isNotEmpty(found);
			assert.includeMembers(told, [...found, ...read]);
		});
	}

	test('is some for several words, and none for one', () => {
		assert.isNotEmpty(seen('ovens scale').read);
		assert.isEmpty(seen('ovens').read);
	});

	for (const query of [
		'"large bakeries"',
		'ovens -"large bakeries"',
		'(has:abstract OR ovens)',
		'-test-time',
	]) {
		test(`may be any: ${query}`, () => assert.isTrue(readsAnyText(query)));
	}

	test('is none where nothing is asked', () => {
		assert.isFalse(readsAnyText(' '));
		assert.isEmpty(drain(papersRead(index, ' ', {})));
	});
});
