import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './npmPackage.mjs';
import { run } from './processes.mjs';

/** Runs `npm ci` unless node_modules holds what package-lock.json names. */
export async function installDependencies() {
	if (isInstalled()) {
		return;
	}
	console.log('Installing dependencies from npm, about 100 MB (npm ci)');
	if ((await run('npm', ['ci', '--no-audit', '--no-fund'], { cwd: root })) !== 0) {
		throw new Error('npm ci failed. Is the npm registry within reach?');
	}
}

function isInstalled() {
	const record = join(root, 'node_modules', '.package-lock.json');
	if (!existsSync(record)) {
		return false;
	}
	const installed = packagesOf(record);
	return Object.entries(packagesOf(join(root, 'package-lock.json'))).every(
		// An optional package may be meant for another platform.
		([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version,
	);
}

function packagesOf(lockfile) {
	return JSON.parse(readFileSync(lockfile, 'utf8')).packages;
}
