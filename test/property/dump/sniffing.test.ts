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

	test('a list in Chinese with English nowhere is read', () => {
		const card = (title: string, day: number) =>
			`${title}\n· 发布于 2026年3月${day}日\n我们提出一种新的方法，让模型从数据中学习渡轮的时刻，并在三个港口的实验中取得了更好的结果。\n3位作者\n`;
		const page = ['海鸥如何数渡轮', '潮汐表的学习', '雾中的渡轮']
			.map((title, at) => card(title, at + 1))
			.join('\n');
		assert.isTrue(drain(sniffDump(`每日论文\n\n${page}`, 'papers.txt')));
	});

	test('a head that ends anywhere after the first abstract begins is enough', () => {
		for (const name of ['searchList.txt', 'wrapped72.txt', 'arxivListing.txt', 'dailyPapers.json']) {
			for (const length of [1500, 2500, 4001]) {
				assert.isTrue(drain(sniffDump(read(name).slice(0, length), name)), `${name} ${length}`);
			}
		}
	});
});
