import { readdirSync, readFileSync } from 'node:fs';
import { assert } from 'chai';
import { sniffDump } from '../../../src/core/dump/sniffDump';
import { drain } from '../../unit/drain';

const folder = 'test/fixtures/dumps';
const read = (name: string) => readFileSync(`${folder}/${name}`, 'utf8');

suite('sniffed dump', () => {
	test('most texts that are no dumps are not even read', () => {
		const names = readdirSync(`${folder}/none`);
		assert.isAtMost(names.filter(name => drain(sniffDump(read(`none/${name}`), name))).length, 5);
	});

	test('a long changelog with its days is let go at a glance', () => {
		const release = (at: number) =>
			`## 1.${at}.0 - 2024-0${(at % 9) + 1}-11\n\n- Load the data model once (#${at})\n`;
		const log = Array.from({ length: 60 }, (_, at) => release(at)).join('\n');
		const sniffing = sniffDump(log, 'CHANGELOG.md');
		assert.deepEqual(sniffing.next(), { done: true, value: false });
	});

	test('a head that ends anywhere after the first abstract begins is enough', () => {
		for (const name of ['searchList.txt', 'wrapped72.txt', 'arxivListing.txt', 'dailyPapers.json']) {
			for (const length of [1500, 2500, 4001]) {
				assert.isTrue(drain(sniffDump(read(name).slice(0, length), name)), `${name} ${length}`);
			}
		}
	});
});
