import { assert } from 'chai';
import { type TaggedFormat, taggedFormats } from '../../../src/core/tagged/taggedFormats';
import { taggedRecords } from '../../../src/core/tagged/taggedRecords';

suite('the records of a tagged text', () => {
	/** Each with its own text, the lines of its tags, and whether it was closed. */
	function recordsOf(text: string, format: TaggedFormat) {
		return [...taggedRecords(text, format)].flatMap(record =>
			record
				? [[text.slice(record.start, record.end), Object.fromEntries(record.lines), record.isClosed] as const]
				: [],
		);
	}

	test('begin with the first tag, and end with the last, or where the next begins', () => {
		assert.deepEqual(
			recordsOf('\uFEFFTY  - JOUR\nTI  - A\nTI  - B\nTY  - BOOK\r\nER  - \r\nrest', taggedFormats.ris),
			[
				['\uFEFFTY  - JOUR\nTI  - A\nTI  - B\n', { TY: 1, TI: 2 }, false],
				['TY  - BOOK\r\nER  - ', { TY: 4 }, true],
			],
		);
	});

	test('without the first tag end at an empty line', () => {
		assert.deepEqual(
			recordsOf('%T A\n\n%T B\n%0 Book\n%T C\n\n%A D', taggedFormats.endnote).map(([text]) => text),
			['%T A\n', '%T B\n', '%0 Book\n%T C\n\n%A D'],
		);
	});

	test('join a value and the lines below it', () => {
		const [record] = taggedRecords('PT J\nAU A\n   B\nTI C\nER', taggedFormats.webOfScience);
		assert.deepEqual(record?.values.get('AU'), ['A\nB']);
	});

	test('let the caller pause within a record that has no end', () => {
		const steps = taggedRecords(`TY  - JOUR\n${'N1  - more\n'.repeat(1000)}`, taggedFormats.ris);
		assert.isUndefined(steps.next().value);
	});
});
