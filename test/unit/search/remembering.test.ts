import { assert } from 'chai';
import { remembering } from '../../../src/core/search/remembering';

suite('remembering', () => {
	test('makes nothing twice while there is room, and all anew after that', () => {
		const made: string[] = [];
		const doubled = remembering(2, (text: string) => {
			made.push(text);
			return text + text;
		});
		assert.deepEqual(['a', 'b', 'a', 'b', 'c', 'c', 'a'].map(doubled), [
			'aa',
			'bb',
			'aa',
			'bb',
			'cc',
			'cc',
			'aa',
		]);
		assert.deepEqual(made, ['a', 'b', 'c', 'a']);
	});
});
