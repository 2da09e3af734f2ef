import { assert } from 'chai';
import { release } from '../../src/core/byteSource';

suite('bytes that nobody reads any more', () => {
	test('are given back where the host can, and only where all of their memory is theirs', () => {
		const [own, shared] = [Uint8Array.of(1, 2, 3), Uint8Array.of(4, 5, 6)];
		release([own, shared.subarray(1), new Uint8Array(0)]);
		release([own]);
		assert.lengthOf(own, 'transfer' in ArrayBuffer.prototype ? 0 : 3);
		assert.deepEqual([...shared], [4, 5, 6]);
	});
});
