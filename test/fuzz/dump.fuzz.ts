import { existsSync, readFileSync } from 'node:fs';
import { assert } from 'chai';
import { lineSort } from '../../src/core/dump/page/lineSort';
import { readDump } from '../../src/core/dump/readDump';
import { renderings, type Sample } from '../property/dump/renderings';
import { renderingsInLines } from '../property/dump/renderingsInLines';
import { drain } from '../unit/drain';
import { titleF1 } from '../property/dump/titleF1';

const file = '../shared/dumps/expected.json';

(existsSync(file) ? suite : suite.skip)('every rendering of all papers', () => {
	const all: readonly Sample[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
	const papers = [...new Map(all.map(paper => [paper.title, paper])).values()];
	for (const [name, render] of Object.entries({ ...renderings, ...renderingsInLines })) {
		for (const from of [0, 60, 120]) {
			test(`${name}, papers ${from} to ${from + 60}`, () =>
				assert.isAtLeast(titleF1(render, papers.slice(from, from + 60)), 0.96));
		}
	}
});

suite('texts of a few pieces again and again are read in a moment', () => {
	const pieces =
		'1|12 |a|A |A b |A. |1. |Ab, |May |May 1, 2024|· |-|[1] |(|a.|a/|https://|via |pdf/|page |12k |\t|_|*|**a|[a](|![a](|of |de |"|\\|{|{.a}|— |et al. |(A, |arxiv:|10.1/|we aly |文|<a |<p>|<!--|&#|\u200b '.split(
			'|',
		);
	for (const piece of pieces) {
		test(JSON.stringify(piece), () => {
			const begun = process.cpuUsage();
			for (const other of pieces) {
				lineSort((piece + other).repeat(80).slice(0, 159) + '\x01');
			}
			drain(readDump(piece.repeat(20_000)));
			assert.isBelow(process.cpuUsage(begun).user / 1000, 1500);
		});
	}
});

suite('long texts come in slices', () => {
	for (const [name, text] of Object.entries({
		'a line of 100 MB': 'word '.repeat(20_000_000),
		'a line of cells':
			`${'A Title of Some Length|'.repeat(3)}${'We propose a method that works. '.repeat(20)}|`.repeat(
				20_000,
			),
	})) {
		test(name, function () {
			this.timeout(60_000);
			let worst = 0;
			let last = performance.now();
			const reading = readDump(text);
			for (let step = reading.next(); !step.done; step = reading.next()) {
				worst = Math.max(worst, performance.now() - last);
				last = performance.now();
			}
			assert.isBelow(worst, 200);
		});
	}
});
