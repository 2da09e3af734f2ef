import { existsSync, readFileSync } from 'node:fs';
import { assert } from 'chai';
import { renderings, type Sample } from './renderings';
import { renderingsInLines } from './renderingsInLines';
import { titleF1 } from './titleF1';

const file = '../shared/dumps/expected.json';

(existsSync(file) ? suite : suite.skip)('rendered dump', () => {
	const all: readonly Sample[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
	// `npm run fuzz:dump` takes them all.
	const papers = all.slice(0, 70).filter((_, index) => index % 5 === 0);
	for (const [name, render] of Object.entries({ ...renderings, ...renderingsInLines })) {
		test(name, () => assert.isAtLeast(titleF1(render, papers), 0.96));
	}
});
