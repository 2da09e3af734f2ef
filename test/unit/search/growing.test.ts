import { assert } from 'chai';
import { GrowingList, trimmed } from '../../../src/core/search/growing';

suite('a list that grows', () => {
	function listOf(length: number): GrowingList<Uint16Array> {
		const list = new GrowingList(Uint16Array);
		for (let item = 0; item < length; item++) {
			list.push(item % 60_000);
		}
		return list;
	}

	test('has all items in their order, however many they are', () => {
		for (const length of [0, 1, 8191, 8192, 8193, 100_000]) {
			const work = trimmed(listOf(length));
			let step = work.next();
			while (!step.done) {
				step = work.next();
			}
			assert.deepEqual(
				step.value,
				Uint16Array.from({ length }, (_, item) => item % 60_000),
			);
		}
	});

	test('is put into one array bit by bit', () => {
		assert.isAbove([...trimmed(listOf(100_000))].length, 10);
	});
});
