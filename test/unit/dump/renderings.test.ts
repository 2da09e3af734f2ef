import { existsSync, readFileSync } from 'node:fs';
import { assert } from 'chai';
import { readDump } from '../../../src/core/dump/readDump';
import { renderings, type Sample } from './renderings';
import { run } from './run';

const file = '../shared/dumps/expected.json';

/** F1 of the titles found in the papers as one rendering writes them. */
function titleF1(render: (papers: readonly Sample[]) => string, papers: readonly Sample[]): number {
	const wanted = new Set(papers.map(paper => paper.title));
	const found = run(readDump(render(papers))).records;
	const right = found.filter(record => wanted.delete(record.title)).length;
	return (2 * right) / (found.length + papers.length);
}

(existsSync(file) ? suite : suite.skip)('rendered dump', () => {
	const all: readonly Sample[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
	const papers = [...new Map(all.map(paper => [paper.title, paper])).values()].filter(
		(_, index) => index % 2 === 0,
	);
	for (const [name, render] of Object.entries(renderings)) {
		test(name, () => assert.isAtLeast(titleF1(render, papers), 0.98));
	}
});
