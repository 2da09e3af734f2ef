import { assert } from 'chai';
import { readNote } from '../../../src/core/notes/readNote';

suite('a hostile note', () => {
	test('is read in no time', () => {
		const begin = performance.now();
		for (const piece of [
			'[',
			'{a: ',
			'- ',
			'? ',
			'&a ',
			'*a ',
			'"',
			"'",
			',',
			'!t ',
			'a: "\n',
			'[] ',
			'| \n',
		]) {
			readNote(`---\ncitekey: k\nx: ${piece.repeat(60_000 / piece.length)}\n---\n`);
		}
		assert.isBelow(performance.now() - begin, 1_500);
	});
});
