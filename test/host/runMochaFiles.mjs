import { join } from 'node:path';
import { root } from './npmPackage.mjs';
import { run } from './processes.mjs';

/**
 * Runs bundled tests in a process of their own; resolves to the counts of each suite. One that crashes or hangs has failed.
 * With `retry`, each suite that has failed runs once more, from its beginning, and that counts.
 */
export async function runMochaFiles(path, { retry = false, ...options }) {
	const suites = await runOnce(path, options);
	const failed = Object.keys(suites).filter(title => suites[title].failures.length);
	if (retry && failed.length) {
		console.log(`\n  Once more: ${failed.join(', ')}\n`);
		const grep = `^(${failed.map(title => title.replace(/\W/g, '\\$&')).join('|')}) `;
		Object.assign(suites, await runOnce(path, { ...options, grep }));
	}
	return Object.values(suites);
}

/** Resolves to the counts of each outermost suite. */
async function runOnce(path, { grep, minutes, timeout = 2000, env = {} }) {
	let suites;
	const args = [join(root, 'test', 'mocha.mjs'), path, '--timeout', String(timeout)];
	const code = await run(process.execPath, grep ? [...args, '--grep', grep] : args, {
		cwd: root,
		env: { ...process.env, ...env },
		minutes,
		onMessage: message => (suites = message),
	});
	if (code === undefined) {
		throw new Error(`No end after ${minutes} minutes.`);
	}
	if (!suites || (code !== 0 && !Object.values(suites).some(({ failures }) => failures.length))) {
		throw new Error(`The tests crashed with exit code ${code}.`);
	}
	if (Object.keys(suites).length === 0 && !grep) {
		throw new Error('No test ran.');
	}
	return suites;
}
