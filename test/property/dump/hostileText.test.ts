import { assert } from 'chai';
import { explainDump } from '../../../src/core/dump/explainDump';
import { readDump } from '../../../src/core/dump/readDump';
import { sniffDump } from '../../../src/core/dump/sniffDump';
import { drain } from '../../unit/drain';

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
		names: 'Ada Lovelace, '.repeat(20_000),
		'names and years': 'Ada B. Lovelace, A. (2024), '.repeat(10_000),
		'entries without fields': '@article{a,\n'.repeat(5_000),
		tags: 'AU  - a\nAB  - b\n'.repeat(5_000),
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
