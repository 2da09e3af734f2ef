import { assert } from 'chai';
import { textPieces } from '../../../src/core/browse/textPieces';

suite('pieces of a hostile text', () => {
	test('come in little time', () => {
		for (const bit of ['$', '$a', '\\(', '\\[x', '$$x']) {
			assert.isNotEmpty(textPieces(bit.repeat(4_000)));
		}
	});
});
