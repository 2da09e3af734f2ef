import { assert } from 'chai';
import { parseQuery } from '../../../src/core/search/parseQuery';
import { queryOfText } from '../../../src/core/search/queryOfText';

suite('the query of a selected text', () => {
	const cases: readonly (readonly [text: string, query: string])[] = [
		['rye bread', 'rye bread'],
		['  rye\n\tbread\r\nin winter ', 'rye bread in winter'],
		['"rye" bread: a -survey (of 3)', 'rye bread a survey of 3'],
		['title: rye year:soon has:code', 'title rye year soon has code'],
		['a:-b x:OR:y', 'a b x or y'],
		['rye OR wheat NOT “spelt” | oats', 'rye or wheat not spelt oats'],
		['rye AND oat', 'rye and oat'],
		['**Rye** _bread_, `oven`', 'Rye bread oven'],
		['see [rye bread](https://example.org/x) now', 'see rye bread now'],
		['[@gu2023; -@smith:2020]', 'gu2023 smith 2020'],
		['state-space test–time', 'state-space test–time'],
		['arXiv:2312.00752v2, doi:10.1145/3292500.3330701.', '2312.00752 10.1145/3292500.3330701'],
		['小麦 パン', '小麦 パン'],
		['— * - "" ()', ''],
		['', ''],
	];
	for (const [text, query] of cases) {
		test(`is ${query || 'nothing'} for ${JSON.stringify(text)}`, () => {
			assert.equal(queryOfText(text), query);
			assert.deepEqual(parseQuery(queryOfText(text)).problems, []);
		});
	}

	test('is no longer than anybody reads', () => {
		assert.lengthOf(queryOfText('rye '.repeat(100_000)).split(' '), 40);
	});
});
