import { assert } from 'chai';
import { fileName } from '../../src/core/fileName';

test("a file's name is read from its URI, also where it has a stray percent sign", () => {
	assert.deepEqual(['file:///a%20b/caf%C3%A9.txt', 'untitled:Draft', 'file:///100%.txt'].map(fileName), [
		'café.txt',
		'untitled:Draft',
		'100%.txt',
	]);
});
