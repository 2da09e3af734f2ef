import { assert } from 'chai';
import { joinSections, splitSections } from '../../../src/core/store/sections';
import { drain } from '../../unit/drain';

test('a long section is written from where its bytes stand, which are asked for no more than there are', () => {
	const bytes = new Uint8Array(5_000_000).fill(7, 4_000_000);
	const subarray = (start: number, end: number) => {
		assert.isAtMost(end, bytes.length);
		return bytes.subarray(start, end);
	};
	const joined = drain(joinSections([{ length: bytes.length, subarray }, bytes], 1e9)) ?? assert.fail();
	const [first, second] = drain(splitSections(joined)) ?? [];
	assert.isTrue(Buffer.from(bytes).equals(first!) && Buffer.from(bytes).equals(second!));
});
