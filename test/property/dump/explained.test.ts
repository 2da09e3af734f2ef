import { readFileSync } from 'node:fs';
import { assert } from 'chai';
import { explainDump } from '../../../src/core/dump/explainDump';
import { readDump } from '../../../src/core/dump/readDump';
import { drain } from '../../unit/drain';

const folder = 'test/fixtures/dumps';
const read = (name: string) => readFileSync(`${folder}/${name}`, 'utf8');

suite('explained dump of any layout', () => {
	test('has one note for each line, with the reading of the dump', () => {
		for (const name of Object.keys(JSON.parse(read('titles.json')))) {
			const text = read(name);
			const notes = drain(explainDump(text));
			assert.deepEqual(
				notes.map(note => note.line),
				text.split(/\r\n|\n|\r/).map((_, index) => index + 1),
			);
			const begun = notes.filter(note => note.reason === 'beginsPaper').map(note => note.line);
			assert.deepEqual(begun, [...new Set(drain(readDump(text)).records.map(record => record.line))], name);
		}
	});
});
