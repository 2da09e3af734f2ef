// `npm run bench:large -- 20000`, or `-- 20000 --web` for the web host: what a folder of so many papers (100,000 unless
// told) costs in the extension host: until all can be found, while one types, when one file changes, and when the folder
// is opened again.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { installDependencies } from '../host/dependencies.mjs';
import { endAll, run } from '../host/processes.mjs';
import { runHost } from '../host/runHost.mjs';

const kind = process.argv.includes('--web') ? 'web' : 'node';
const papers = Number(process.argv.slice(2).find(word => /^\d+$/.test(word)) ?? 100_000);
const papersInFile = 1_000;

await installDependencies();
await run(process.execPath, ['esbuild.mjs', '--tests'], { minutes: 5 });
const corpus = resolve('dist/bench/corpus.mjs');
await build({
	entryPoints: ['test/bench/corpus.ts'],
	bundle: true,
	platform: 'node',
	format: 'esm',
	outfile: corpus,
});
const { inventPapers, realPapers } = await import(pathToFileURL(corpus).href);

function fill(workspace) {
	const invented = inventPapers(realPapers(), papers);
	mkdirSync(join(workspace, 'dumps'));
	for (let start = 0; start < invented.length; start += papersInFile) {
		const lines = invented
			.slice(start, start + papersInFile)
			.map(({ title, abstract }) => JSON.stringify({ title, abstract }));
		writeFileSync(join(workspace, 'dumps', `page${start / papersInFile}.jsonl`), `${lines.join('\n')}\n`);
	}
	return { 'litnotesTest.papers': papers };
}

await runHost({
	kind,
	suites: [{ name: `${papers} papers`, bundle: 'dist/test/largeBench.js', fill }],
});
await endAll();
