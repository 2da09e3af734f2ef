import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './processes.mjs';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Git-ignored: what was downloaded, and what runs leave behind to look at. */
export const cache = join(root, '.cache');

/**
 * The folder of an npm package, downloaded into .cache/ the first time. It is built under another name and
 * renamed when whole, so a folder that is there is complete.
 */
export async function npmPackage({ name, version, about, finish }) {
	const home = join(cache, `${name.replace('/', '-').replace('@', '')}-${version}`);
	const inside = folder => join(folder, 'node_modules', ...name.split('/'));
	if (existsSync(home)) {
		return inside(home);
	}
	console.log(`Downloading ${about}, once, into .cache/ (${name} ${version})`);
	removeLeftovers();
	const partial = join(cache, `partial-${process.pid}-${name.replace('/', '-')}`);
	mkdirSync(partial, { recursive: true });
	writeFileSync(join(partial, 'package.json'), '{ "private": true }');
	await npmInstall(partial, [`${name}@${version}`]);
	await finish?.(inside(partial));
	renameSync(partial, home);
	return inside(home);
}

/** `npm install` without running anybody's scripts. */
export async function npmInstall(folder, args) {
	let output = '';
	const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
	const code = await run('npm', ['install', ...flags, ...args], {
		cwd: folder,
		onOutput: data => (output += data),
	});
	if (code !== 0) {
		throw new Error(`npm install ${args.join(' ')} failed in ${folder}.\n${output}`);
	}
}

/** What runs that were killed left half-done. */
function removeLeftovers() {
	mkdirSync(cache, { recursive: true });
	for (const name of readdirSync(cache)) {
		const pid = Number(/^partial-(\d+)-/.exec(name)?.[1]);
		if (pid && pid !== process.pid && !isAlive(pid)) {
			rmSync(join(cache, name), { recursive: true, force: true });
		}
	}
}

function isAlive(pid) {
	try {
		return process.kill(pid, 0);
	} catch (error) {
		return error.code === 'EPERM';
	}
}
