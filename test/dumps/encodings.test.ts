import { assert } from 'chai';
import { decodeText } from '../../src/core/dump/decodeText';
import { readDump } from '../../src/core/dump/readDump';
import { drain } from '../unit/drain';

const abstract =
	'We study how reading behaves on damaged texts and propose a method that never gives up. Our experiments show that it outperforms ' +
	'existing approaches on four benchmarks, while its performance on clean texts stays the same. An analysis of failures is included.';
const two = [
	'Reading Damaged Texts Without Losing a Line',
	abstract,
	'How Robust Are Readers of Robust Texts?',
	abstract,
];

suite('line ends and encodings', () => {
	for (const [name, end] of Object.entries({ CRLF: '\r\n', LF: '\n', CR: '\r' })) {
		test(`${name} ends a line as in VS Code`, () => {
			const { records } = drain(readDump(two.join(end)));
			assert.deepEqual(
				records.map(({ title, abstract: text, line }) => [title, text, line]),
				[
					[two[0], abstract, 1],
					[two[2], abstract, 3],
				],
			);
		});
	}

	test('a CRLF across two stretches of the scan is one end', () => {
		for (let pad = 65_534; pad < 65_537; pad++) {
			const { records } = drain(readDump(`${'x'.repeat(pad)}\r\n${two.join('\r\n')}`));
			assert.deepEqual(
				records.map(record => record.line),
				[2, 4],
			);
		}
	});

	const bytes = (text: string, encoding: BufferEncoding) => new Uint8Array(Buffer.from(text, encoding));

	test('UTF-8 and UTF-16, with and without a mark', () => {
		const text = two.join('\n');
		const swapped = Buffer.from(text, 'utf16le').swap16();
		assert.deepEqual(decodeText(bytes(text, 'utf8')), { text, encoding: 'utf8' });
		assert.deepEqual(decodeText(bytes(`\ufeff${text}`, 'utf8')), { text, encoding: 'utf8' });
		assert.deepEqual(decodeText(bytes(`\ufeff${text}`, 'utf16le')), { text, encoding: 'utf16le' });
		assert.deepEqual(decodeText(bytes(text, 'utf16le')), { text, encoding: 'utf16le' });
		assert.deepEqual(decodeText(new Uint8Array(swapped)), { text, encoding: 'utf16be' });
		assert.deepEqual(decodeText(new Uint8Array(0)), { text: '', encoding: 'utf8' });
	});

	test('invalid bytes stay readable and are told', () => {
		const decoded = decodeText(
			new Uint8Array([...bytes('one\ntwo ', 'utf8'), 0xff, ...bytes(' three', 'utf8')]),
		);
		assert.deepEqual(decoded, {
			text: 'one\ntwo \ufffd three',
			encoding: 'utf8',
			problem: { code: 'invalidBytes', line: 2 },
		});
	});

	test('a binary file is no text', () => {
		assert.isUndefined(decodeText(Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919) % 256)));
		assert.isUndefined(decodeText(bytes(`\x89PNG\r\n\x1a\n${'\0'.repeat(64)}`, 'latin1')));
	});
});
