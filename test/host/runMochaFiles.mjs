import { join } from 'node:path';
import { root } from './npmPackage.mjs';
import { run } from './processes.mjs';

/** Runs bundled tests in a process of their own; resolves to the counts. One that crashes or hangs has failed. */
export async function runMochaFiles(path, { grep, minutes, timeout = 2000, retries = 0, env = {} }) {
	let counts;
	const args = [
		join(root, 'test', 'mocha.mjs'),
		path,
		'--timeout',
		String(timeout),
		'--retries',
		String(retries),
	];
	const code = await run(process.execPath, grep ? [...args, '--grep', grep] : args, {
		cwd: root,
		env: { ...process.env, ...env },
		minutes,
		onMessage: message => (counts = message),
	});
	if (code === undefined) {
		throw new Error(`No end after ${minutes} minutes.`);
	}
	if (!counts || (code !== 0 && counts.failed === 0)) {
		throw new Error(`The tests crashed with exit code ${code}.`);
	}
	if (counts.passed + counts.failed === 0 && !grep) {
		throw new Error('No test ran.');
	}
	return counts;
}
