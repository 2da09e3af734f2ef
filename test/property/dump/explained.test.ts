import { readFileSync } from 'node:fs';
import { assertExplained } from '../../dumps/explainedLines';

const folder = 'test/fixtures/dumps';
const read = (name: string) => readFileSync(`${folder}/${name}`, 'utf8');

suite('explained dump of any layout', () => {
	test('has one note for each line, with the reading of the dump', () => {
		for (const name of Object.keys(JSON.parse(read('titles.json')))) {
			assertExplained(read(name), name);
		}
	});
});
