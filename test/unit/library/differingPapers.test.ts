import { assert } from 'chai';
import { differingPapers } from '../../../src/core/library/differingPapers';
import { drain } from '../drain';
import { titled } from '../search/samplePapers';

suite('papers that differ', () => {
	const [a, b, c, d, e] = titled('A', 'B', 'C', 'D', 'E') as [never, never, never, never, never];

	const cases: readonly (readonly [
		before: readonly never[],
		now: readonly never[],
		added: string,
		removed: string,
	])[] = [
		[[], [a, b], 'AB', ''],
		[[a, b], [], '', 'AB'],
		[[a, b, c], [a, b, c], '', ''],
		[[a, b, c], [a, d, c], 'D', 'B'],
		[[a, b, c], [a, c], '', 'B'],
		[[a, c], [a, b, c], 'B', ''],
		[[a, b, c], [c, b, a], '', ''],
		[[a, b, c, d], [d, e, a], 'E', 'BC'],
		[[a], [b], 'B', 'A'],
	];
	for (const [before, now, added, removed] of cases) {
		const names = (papers: readonly { readonly title: string }[]) =>
			papers.map(({ title }) => title).join('');
		test(`of ${names(before) || 'none'} and ${names(now) || 'none'}`, () => {
			const found = drain(differingPapers(before, now));
			assert.deepEqual([names(found.added), names(found.removed)], [added, removed]);
		});
	}
});
