// `npm run bench:search -- 193 10000` measures at these sizes; `--million` adds that to the usual ones; `--engine NAME`,
// perhaps several times, some engines; `--minutes N` how long each may take (15 unless told); `--keep` writes the figures to test/bench/search.json, of
// which `npm run bench:report` makes the table and the plot of the README. Each engine has a process of its own.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { installVSCode, releases } from '../host/installVSCode.mjs';

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		engine: { type: 'string', multiple: true, default: [''] },
		minutes: { type: 'string', default: '15' },
		keep: { type: 'boolean' },
		million: { type: 'boolean' },
	},
});
const kept = 'test/bench/search.json';
const usual = [193, 10_000, 100_000, ...(values.million ? [1_000_000] : [])];
const sizes = positionals.length > 0 ? positionals.map(Number) : usual;
/** In megabytes of the JavaScript heap. */
const mostMemory = 8192;

await build({
	entryPoints: ['search.bench', 'searchReport', 'corpus'].map(name => `test/bench/${name}.ts`),
	bundle: true,
	platform: 'node',
	format: 'esm',
	packages: 'external',
	outdir: 'dist/bench',
	outExtension: { '.js': '.mjs' },
});
const load = name => import(pathToFileURL(resolve(`dist/bench/${name}.mjs`)).href);
const { engineNames, table } = await load('searchReport');
const { realPapers } = await load('corpus');
if (realPapers().length === 0) {
	console.log('No real papers beside the repository to recombine: nothing measured.');
	process.exit();
}
// SQLite comes with the Node that runs the newest VS Code.
const { node } = await installVSCode(releases.newest);

/** What came of one engine with so many papers. */
async function measured(engine, papers) {
	const child = spawn(
		node,
		['--expose-gc', `--max-old-space-size=${mostMemory}`, 'dist/bench/search.bench.mjs', engine, papers],
		{ stdio: ['ignore', 'pipe', 'pipe'] },
	);
	let output = '';
	let errors = '';
	let isLate = false;
	child.stdout.on('data', data => (output += data));
	child.stderr.on('data', data => (errors += data));
	const timer = setTimeout(() => {
		isLate = true;
		child.kill('SIGKILL');
	}, values.minutes * 60_000);
	const code = await new Promise(done => child.on('close', done));
	clearTimeout(timer);
	const result = code === 0 ? JSON.parse(output.trim().split('\n').at(-1)) : undefined;
	const failure = isLate
		? `not within ${values.minutes} minutes`
		: /out of memory/i.test(errors)
			? `not within ${mostMemory / 1024} GB`
			: code === 0
				? 'not on this Node'
				: 'failed';
	if (failure === 'failed') {
		console.log(errors);
	}
	return result ?? { engine, papers, failure };
}

const results = [];
for (const size of sizes) {
	for (const engine of engineNames.filter(name => values.engine.some(part => name.includes(part)))) {
		results.push(await measured(engine, size));
		console.log(table(results).at(-1));
	}
}
console.log(`\n${table(results).join('\n')}`);
if (values.keep) {
	// The new figures in place of older ones, by size and then in the order of the engines.
	const before = existsSync(kept) ? JSON.parse(readFileSync(kept, 'utf8')) : [];
	const all = new Map([...before, ...results].map(one => [`${one.engine} ${one.papers}`, one]));
	const place = ({ engine }) => engineNames.indexOf(engine);
	const sorted = [...all.values()].sort((a, b) => a.papers - b.papers || place(a) - place(b));
	writeFileSync(kept, `${JSON.stringify(sorted, undefined, '\t')}\n`);
}
