import { assert } from 'chai';
import { markedTitle } from '../../../src/core/search/markedTitle';

suite('what a query marks in a title', () => {
	const cases: readonly (readonly [query: string, marked: string])[] = [
		['', 'Rye Bread'],
		['rye', '[Rye] Bread'],
		['cbam', '[C]onvolutional [B]lock [A]ttention [M]odule'],
		['ofa', '[Once-for-All]: Train One Network'],
		['convatt', '[Conv]olutional [Att]ention'],
		['convattn', 'Convolutional Attention'],
		['cnet', '[C]rumb[Net]V3'],
		['moe bread', '[M]ixture [o]f [E]xperts in [Bread]'],
		['cbam rye', 'Block Attention of Convolutions'],
		['zzz', 'Rye Bread'],
		['abs:cbam', 'Convolutional Block Attention Module'],
		['-cbam', 'Convolutional Block Attention Module'],
	];
	for (const [query, expected] of cases) {
		test(`${query || 'nothing'}: ${expected}`, () => {
			const title = expected.replace(/[[\]]/g, '');
			let marked = '';
			let at = 0;
			for (const [start, end] of markedTitle(title, query)) {
				marked += `${title.slice(at, start)}[${title.slice(start, end)}]`;
				at = end;
			}
			assert.equal(marked + title.slice(at), expected);
		});
	}
});
