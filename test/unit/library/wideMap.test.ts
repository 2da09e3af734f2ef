import { assert } from 'chai';
import { WideMap } from '../../../src/core/library/wideMap';

suite('a wide map', () => {
	test('has the entries that a map would have', () => {
		const wide = new WideMap<string | number, number>();
		const plain = new Map<string | number, number>();
		for (let at = 0; at < 3000; at++) {
			const key = at % 2 === 0 ? `key ${(at * 7) % 500}` : 2 ** 40 + ((at * 11) % 400);
			if (at % 5 === 0) {
				wide.delete(key);
				plain.delete(key);
			} else {
				wide.set(key, at);
				plain.set(key, at);
			}
			assert.equal(wide.size, plain.size);
			assert.equal(wide.has(key), plain.has(key));
			assert.equal(wide.get(key), plain.get(key));
		}
		assert.isAbove(plain.size, 100);
		assert.deepEqual(new Map(wide), plain);
	});

	test('tells what is not there from what is undefined', () => {
		const wide = new WideMap<string, undefined>();
		wide.set('', undefined);
		assert.isTrue(wide.has(''));
		assert.isFalse(wide.has('other'));
		assert.equal(wide.size, 1);
	});
});
