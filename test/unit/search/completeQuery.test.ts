import { assert } from 'chai';
import { completeQuery } from '../../../src/core/search/completeQuery';
import { drain } from '../drain';

suite('completing a query', () => {
	const values: Readonly<Record<string, readonly string[]>> = {
		tag: ['Baking', 'bread (dark)', 'Brötchen', 'to cite'],
		status: ['toRead', 'reading', 'read', 'none'],
		in: ['page.txt', 'my page.md'],
	};
	function* valuesOf(operator: string): Generator<undefined, readonly string[]> {
		return values[operator] ?? [];
	}
	const completed = (query: string) =>
		drain(completeQuery(query, valuesOf)).map(completion => completion.query);

	const cases: readonly (readonly [query: string, ...completed: string[]])[] = [
		['ta', 'tag:'],
		['rye ti', 'rye title:'],
		['rye -ta', 'rye -tag:'],
		['(ye', '(year:'],
		['ab', 'abs:', 'abstract:'],
		['TA', 'tag:'],
		['t'],
		[''],
		['rye'],
		['tag:ba', 'tag:Baking '],
		['tag:BA', 'tag:Baking '],
		['-tag:ba', '-tag:Baking '],
		['tag:br', 'tag:"bread (dark)" ', 'tag:Brötchen '],
		['tag:brot', 'tag:Brötchen '],
		['tag:"br', 'tag:"bread (dark)" ', 'tag:Brötchen '],
		['tag:"to ci', 'tag:"to cite" '],
		['tag:ci', 'tag:"to cite" '],
		['tag:dar', 'tag:"bread (dark)" '],
		['rye status:', 'rye status:toRead ', 'rye status:reading ', 'rye status:read ', 'rye status:none '],
		['status:read', 'status:reading '],
		['in:', 'in:page.txt ', 'in:"my page.md" '],
		['status:reading|to', 'status:reading|toRead '],
		['tag:(ba', 'tag:(Baking '],
		['tag: ba', 'tag: Baking '],
		['Tag: ba'],
		['tag:Baking'],
		['tag:Baking '],
		['tag:baking rye'],
		['nothing:ba'],
		['http://ta'],
	];
	for (const [query, ...expected] of cases) {
		test(`goes on from ${query || 'nothing'} with ${expected.join('| ') || 'nothing'}`, () => {
			assert.deepEqual(completed(query), expected);
		});
	}

	test('asks what was meant where no value begins so', () => {
		const near = (written: string, names: readonly string[]) =>
			written === 'bkaing' ? names.slice(0, 1) : [];
		const labels = (query: string) =>
			drain(completeQuery(query, valuesOf, 8, near)).map(({ label }) => label);
		assert.deepEqual(labels('rye tag:bkaing'), ['tag:Baking']);
		assert.deepEqual(labels('tag:none'), []);
	});

	test('offers no more than asked for', () => {
		assert.lengthOf(drain(completeQuery('status:', valuesOf, 2)), 2);
	});
});
