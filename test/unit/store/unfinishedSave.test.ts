import { assert } from 'chai';
import { isToFinish, joinSaves, splitSaves, unfinishedSave } from '../../../src/core/store/unfinishedSave';
import { drain } from '../drain';

const bytes = (text: string) => new TextEncoder().encode(text);

suite('a save that was not finished', () => {
	const cutOff = (found: string, written: string, old?: string) =>
		isToFinish(
			bytes(found),
			unfinishedSave('file:///n.md', bytes(written), old === undefined ? old : bytes(old)),
		);

	test('shows by a file that ends within what it was to hold', () => {
		for (const found of ['', 'n', 'new tex']) {
			assert.isTrue(cutOff(found, 'new text', 'old text'), found);
			assert.isTrue(cutOff(found, 'new text'), found);
		}
	});

	test('does not show by a file that holds the old, the new, or what somebody else wrote', () => {
		for (const found of ['old text', 'new text', 'new text and more', 'mine']) {
			assert.isFalse(cutOff(found, 'new text', 'old text'), found);
		}
	});

	test('is told from the old text that the new one begins with', () => {
		assert.isFalse(cutOff('one\n', 'one\ntwo\n', 'one\n'));
		assert.isFalse(cutOff('', 'one\n', ''));
		assert.isTrue(cutOff('', 'one\ntwo\n', 'one\n'));
		assert.isTrue(cutOff('one\nt', 'one\ntwo\n', 'one\n'));
	});

	test('shows by a file that is gone only where it was to go', () => {
		const save = unfinishedSave('file:///n.md', bytes('text'));
		assert.isFalse(isToFinish(undefined, save));
		assert.isTrue(isToFinish(undefined, { ...save, wasToGo: true }));
		assert.isFalse(isToFinish(bytes('text'), { ...save, wasToGo: true }));
	});

	test('is kept to the byte, and not at all where what keeps it was itself cut off', () => {
		const saves = [
			unfinishedSave('file:///a%20b.md', bytes('ünï'), bytes('')),
			unfinishedSave('file:///c.md', new Uint8Array(), bytes('old')),
			{ ...unfinishedSave('file:///d.md', Uint8Array.of(0xff, 0, 0xfe)), wasToGo: true },
		];
		const joined = drain(joinSaves(saves)) ?? assert.fail();
		assert.deepEqual(
			drain(splitSaves(joined)).map(({ bytes, ...save }) => ({ ...save, bytes: [...bytes] })),
			saves.map(({ bytes, ...save }) => ({ ...save, bytes: [...bytes] })),
		);
		for (let length = 0; length < joined.length; length++) {
			assert.deepEqual(drain(splitSaves(joined.slice(0, length))), []);
		}
	});
});
