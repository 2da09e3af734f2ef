import { assert } from 'chai';
import { contentHash } from '../../src/core/contentHash';
import { drain } from './drain';

suite('content hash', () => {
	const hash = (content: string | Uint8Array) => drain(contentHash(content));

	test('is the same for the same text, and another for one that differs anywhere', () => {
		const text = 'A title\n\nAn abstract of some length.'.repeat(5);
		assert.equal(hash(text), hash(`${text}`));
		const hashes = Array.from(text, (_, i) => hash(`${text.slice(0, i)}#${text.slice(i + 1)}`));
		assert.equal(new Set([hash(text), ...hashes]).size, text.length + 1);
		assert.notEqual(hash('ab'), hash('ba'));
		assert.notEqual(hash('ab'), hash('ab\0'));
	});

	test('is that of the bytes, wherever they stand in memory', () => {
		const bytes = new TextEncoder().encode('Über die Brechung — 光の屈折');
		const shifted = new Uint8Array(bytes.length + 1);
		shifted.set(bytes, 1);
		assert.equal(hash('Über die Brechung — 光の屈折'), hash(bytes));
		assert.equal(hash(shifted.subarray(1)), hash(bytes));
	});
});
