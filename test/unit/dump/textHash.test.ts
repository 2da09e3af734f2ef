import { assert } from 'chai';
import { textHash } from '../../../src/core/dump/textHash';
import { drain } from '../drain';

suite('text hash', () => {
	const hash = (text: string) => drain(textHash(text));

	test('is the same for the same text, and another for one that differs anywhere', () => {
		const text = 'A title\n\nAn abstract of some length.'.repeat(5);
		assert.equal(hash(text), hash(`${text}`));
		const hashes = Array.from(text, (_, i) => hash(`${text.slice(0, i)}#${text.slice(i + 1)}`));
		assert.equal(new Set([hash(text), ...hashes]).size, text.length + 1);
		assert.notEqual(hash('ab'), hash('ba'));
	});
});
