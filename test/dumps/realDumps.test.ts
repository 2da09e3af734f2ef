import { existsSync, readFileSync } from 'node:fs';
import { assert } from 'chai';
import { readDump } from '../../src/core/dump/readDump';
import { drain } from '../unit/drain';

const folder = '../shared/dumps';

interface Expected {
	readonly file: string;
	readonly line: number;
	readonly title: string;
	readonly abstractLine: number;
	readonly abstract: string;
}

(existsSync(folder) ? suite : suite.skip)('the two real dumps', () => {
	const expected: readonly Expected[] = existsSync(folder)
		? JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8'))
		: [];
	for (const file of new Set(expected.map(record => record.file))) {
		test(`${file} is read to the letter`, () => {
			const { records, problems } = drain(readDump(readFileSync(`${folder}/${file}`, 'utf8')));
			assert.deepEqual(
				records.map(({ line, title, abstractLine, abstract }) => ({
					file,
					line,
					title,
					abstractLine,
					abstract,
				})),
				expected.filter(record => record.file === file),
			);
			assert.isEmpty(problems);
		});
	}

	test('hold 180 papers', () => {
		assert.equal(new Set(expected.map(record => record.title)).size, 180);
	});
});
