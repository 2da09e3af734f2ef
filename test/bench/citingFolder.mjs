// `npm run bench:citing -- 2000`: what a folder of so many drafts of 10 kB (10,000 unless told) costs in the extension
// host until it is known what they cite, when one changes, and when the folder is opened again unchanged.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installDependencies } from '../host/dependencies.mjs';
import { endAll, run } from '../host/processes.mjs';
import { runHost } from '../host/runHost.mjs';

const drafts = Number(process.argv[2] ?? 10_000);
const size = 10_000;
const words =
	'the model learns a shared space in which every text of the corpus keeps its place while noise decays'.split(
		' ',
	);
const kinds = [
	{ ending: 'md', cite: key => `[see @${key}, p. 3]` },
	{ ending: 'tex', cite: key => `\\parencite[see][3]{${key}}` },
	{ ending: 'typ', cite: key => `@${key}[p. 3]` },
	{ ending: 'org', cite: key => `[cite:see @${key} p. 3]` },
];

/** A citation every fifty words, paragraphs, some code. */
function draft(cite, seed) {
	let text = '';
	for (let i = 0; text.length < size; i++) {
		text += words[(i * 7 + seed) % words.length];
		text += i % 50 === 49 ? ` ${cite(`key${(i * 31 + seed) % 5000}Paper2024`)}.` : i % 23 === 22 ? ',' : '';
		text += i % 120 === 119 ? '\n\n' : i % 12 === 11 ? '\n' : ' ';
	}
	return text;
}

function fill(workspace) {
	for (let i = 0; i < drafts; i++) {
		const folder = join(workspace, `part${i % 100}`);
		mkdirSync(folder, { recursive: true });
		const { ending, cite } = kinds[i % kinds.length];
		writeFileSync(join(folder, `draft${i}.${ending}`), draft(cite, i));
	}
	const entries = Array.from(
		{ length: 500 },
		(_, i) => `@misc{key${i * 10}Paper2024,\n  title = {Paper ${i}}\n}\n`,
	);
	writeFileSync(join(workspace, 'refs.bib'), entries.join('\n'));
	return { 'litnotesTest.drafts': drafts };
}

await installDependencies();
await run(process.execPath, ['esbuild.mjs', '--tests'], { minutes: 5 });
await runHost({ suites: [{ name: `${drafts} drafts`, bundle: 'dist/test/citingBench.js', fill }] });
await endAll();
