// `npm test` runs every part; `node test/run.mjs unit web` runs those that are named. Parts: check, unit, dumps (whole
// files in the forms in which people save them), property (made-up and hostile input at length), oracle (what other
// programs read of what we write), host, web, oldest (by default only in CI, or with --oldest) and ui.
// `--grep PATTERN` picks tests by their titles.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { installDependencies } from './host/dependencies.mjs';
import { cache, root } from './host/npmPackage.mjs';
import { endAll, run } from './host/processes.mjs';
import { runHost } from './host/runHost.mjs';
import { runMochaFiles } from './host/runMochaFiles.mjs';
import { runUi } from './host/runUi.mjs';

const parts = {
	install: { title: 'Dependencies', run: install },
	check: { title: 'Types and formatting', run: () => program('npm', ['run', '--silent', 'check']) },
	build: { title: 'Build', run: build },
	unit: {
		title: 'Unit tests',
		run: options => runMochaFiles('dist/test/unit.js', { ...options, minutes: 1 }),
	},
	dumps: {
		title: 'Whole dumps, in the forms in which people save them',
		run: options => runMochaFiles('dist/test/dumps.js', { ...options, minutes: 1, timeout: 10_000 }),
	},
	property: {
		title: 'Properties of made-up and hostile input',
		run: options => runMochaFiles('dist/test/property.js', { ...options, minutes: 3, timeout: 10_000 }),
	},
	oracle: {
		title: 'What Pandoc, Typst, MyST and others read of what we write',
		run: options => runMochaFiles('dist/test/oracle.mjs', { ...options, minutes: 3, timeout: 60_000 }),
	},
	host: { title: 'In the Node extension host of VS Code 1.139', run: options => runHost(options) },
	web: { title: 'In the web extension host', run: options => runHost({ ...options, kind: 'web' }) },
	oldest: {
		title: 'In the Node extension host of VS Code 1.100, the oldest supported',
		run: options => runHost({ ...options, release: 'oldest' }),
	},
	ui: { title: 'What a person sees', run: options => runUi(options) },
};

async function install() {
	await installDependencies();
	return [];
}

async function build() {
	rmSync(join(root, 'dist', 'test'), { recursive: true, force: true });
	return program(process.execPath, ['esbuild.mjs', '--tests']);
}

async function program(command, args) {
	const code = await run(command, args, { cwd: root, minutes: 5 });
	const failures = code === 0 ? [] : [`${command} ${args.join(' ')} ended with exit code ${code}`];
	return [{ passed: 0, failures, skipped: 0 }];
}

/** Runs one part; what goes wrong in it is a failed test. */
async function runPart(name, options) {
	const { title, run } = parts[name];
	console.log(`\n── ${title} ${'─'.repeat(Math.max(3, 100 - title.length))}\n`);
	const begin = Date.now();
	const counts = { passed: 0, failures: [], skipped: 0 };
	try {
		for (const some of await run(options)) {
			counts.passed += some.passed;
			counts.failures.push(...some.failures);
			counts.skipped += some.skipped;
		}
	} catch (error) {
		console.log(error.message);
		counts.failures.push(error.message);
	}
	return { name, ...counts, seconds: Math.round((Date.now() - begin) / 1000) };
}

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		grep: { type: 'string', short: 'g' },
		oldest: { type: 'boolean' },
		pictures: { type: 'string' },
	},
});
const unknown = positionals.find(name => !(name in parts));
if (unknown) {
	console.error(`There is no part called ${unknown}. Parts: ${Object.keys(parts).join(', ')}.`);
	process.exit(2);
}
const oldest = values.oldest || Boolean(process.env.CI);
const all = Object.keys(parts).filter(name => name !== 'oldest' || oldest);
rmSync(join(cache, 'failures'), { recursive: true, force: true });
const results = [];
for (const name of new Set(positionals.length ? ['install', 'build', ...positionals] : all)) {
	results.push(await runPart(name, { grep: values.grep, pictures: values.pictures }));
	if (results[0].failures.length) {
		break;
	}
}
await endAll();

const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failures = results.flatMap(({ name, failures }) => failures.map(failure => `${name}: ${failure}`));
console.log('\npart      passed  failed skipped seconds');
for (const { name, passed, failures, skipped, seconds } of results) {
	const counts = [passed, failures.length, skipped, seconds];
	console.log(name.padEnd(8) + counts.map(count => String(count).padStart(8)).join(''));
}
for (const failure of failures) {
	console.log(`\nfailed in ${failure}`);
}
console.log(`\n${passed} passed, ${failures.length} failed`);
process.exit(failures.length ? 1 : 0);
