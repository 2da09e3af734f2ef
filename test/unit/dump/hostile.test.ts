import { assert } from 'chai';
import { decodeText } from '../../../src/core/dump/decodeText';
import { explainDump } from '../../../src/core/dump/explainDump';
import { readDump } from '../../../src/core/dump/readDump';
import { sniffDump } from '../../../src/core/dump/sniffDump';
import { drain } from '../drain';

const abstract =
	'We study how reading behaves on damaged texts and propose a method that never gives up. Our experiments show that it outperforms ' +
	'existing approaches on four benchmarks, while its performance on clean texts stays the same. An analysis of failures is included.';
const two = [
	'Reading Damaged Texts Without Losing a Line',
	abstract,
	'How Robust Are Readers of Robust Texts?',
	abstract,
];

suite('hostile text', () => {
	const texts: Readonly<Record<string, string>> = {
		nothing: '',
		'one line without end': 'a'.repeat(300_000),
		'blank lines': '\n'.repeat(30_000),
		'lone returns': '\r'.repeat(3_000),
		'NUL bytes': '\0'.repeat(100_000),
		'opening brackets': '['.repeat(100_000),
		'lines of brackets': ('['.repeat(200) + '](\n').repeat(20),
		'images without end': '![a]('.repeat(20_000),
		headings: '# '.repeat(50_000),
		'a long number': '0123456789'.repeat(15),
		commas: 'A B, '.repeat(40_000),
		spaces: ' '.repeat(200_000) + 'x',
		slashes: '/'.repeat(100_000),
		addresses: 'https://a.b/'.repeat(10_000),
		'nested JSON': '[{"title":"a","x":'.repeat(500),
		'a JSON string without end': `[{"title":"${'a'.repeat(500_000)}`,
		'JSON quotes': '{"'.repeat(5_000),
		'lone surrogates': '\ud800\udc00\udc00\ud800'.repeat(10_000),
		dates: 'May 1, 2024 '.repeat(10_000),
		labels: 'Title: \nAbstract: \n'.repeat(200),
	};
	for (const [name, text] of Object.entries(texts)) {
		test(`${name}: nothing found, nothing thrown`, () => {
			assert.isEmpty(drain(readDump(text)).records);
			drain(explainDump(text.slice(0, 20_000)));
			drain(sniffDump(text.slice(0, 65_536), 'a.txt'));
		});
	}
});

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
		for (let pad = 65_533; pad < 65_538; pad++) {
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
