import { assert } from 'chai';
import { explainDump } from '../../src/core/dump/explainDump';
import { readDump } from '../../src/core/dump/readDump';
import { drain } from '../unit/drain';

/** A dump is explained by one note for each line, which tells the papers that reading finds. */
export function assertExplained(text: string, name: string): void {
	const notes = drain(explainDump(text));
	assert.deepEqual(
		notes.map(note => note.line),
		text.split(/\r\n|\n|\r/).map((_, index) => index + 1),
	);
	const begun = notes.filter(note => note.reason === 'beginsPaper').map(note => note.line);
	assert.deepEqual(begun, [...new Set(drain(readDump(text)).records.map(record => record.line))], name);
}
