import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { type Measured, plot, table, type Unmeasured } from './searchReport';

// `npm run bench:report` puts the kept figures of `npm run bench:search -- --keep` into the README.
const results = JSON.parse(readFileSync('test/bench/search.json', 'utf8')) as readonly (
	Measured | Unmeasured
)[];
const [begin, end] = ['<!-- search figures -->', '<!-- end of search figures -->'] as const;
const readme = readFileSync('README.md', 'utf8');
const [before = '', rest = ''] = readme.split(begin);
const after = rest.split(end)[1];
if (after === undefined) {
	throw new Error(`README.md has no place between ${begin} and ${end}.`);
}
writeFileSync('README.md', `${before}${begin}\n\n${table(results).join('\n')}\n\n${end}${after}`);

const size = Math.max(
	...results.filter(({ engine }) => engine === 'SQLite FTS5').map(({ papers }) => papers),
);
const { browserOptions } = (await import('../host/browser.mjs' as string)) as {
	browserOptions(log: string): Promise<object>;
};
const browser = await chromium.launch(await browserOptions('dist/bench/network.log'));
const page = await browser.newPage({ viewport: { width: 740, height: 390 }, deviceScaleFactor: 2 });
await page.setContent(`<style>body{margin:0}</style>${plot(results, size)}`);
await page.screenshot({ path: 'media/pictures/search-bench.png' });
await browser.close();
