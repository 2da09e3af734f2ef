import { assert } from 'chai';
import { nameHash, nameNumber } from '../../../src/core/library/nameNumber';

test('names that are much alike have numbers of their own, whose ends are their hashes', () => {
	const names = ['', 'doi:10.1/x', 'doi:10.1/y', 'title:学习', 'title:学習'];
	for (let at = 0; at < 3000; at++) {
		names.push(`arxiv:2408.${at}`, `title:lamps${at}`, `${at}title:lamps`);
	}
	const numbers = names.map(nameNumber);
	assert.equal(new Set(numbers).size, names.length);
	assert.isTrue(numbers.every(Number.isSafeInteger));
	assert.deepEqual(
		numbers.map(number => number % 2 ** 32),
		names.map(nameHash),
	);
	// Both halves tell names apart.
	const high = numbers.map(number => Math.floor(number / 2 ** 32));
	assert.isAbove(new Set(high).size, names.length * 0.99);
});
