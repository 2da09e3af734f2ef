import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './npmPackage.mjs';

/** Each suite runs once per host, in a VS Code that has a fresh copy of its workspace open. */
export const hostSuites = [
	{ name: 'library', bundle: 'dist/test/host.js', fill: fillWithDumps },
	{ name: 'silent', bundle: 'dist/test/silentHost.js', fill: fillWithoutDumps },
	{ name: 'roots', bundle: 'dist/test/rootsHost.js', fill: fillRoots, open: 'all.code-workspace' },
	{
		name: 'untrusted',
		bundle: 'dist/test/untrustedHost.js',
		fill: fillUntrusted,
		open: 'one',
		trusted: false,
	},
];

const fixtures = join(root, 'test', 'fixtures');

/** Real dumps are other people's texts: they lie beside the repository, and what they hold lies beside the workspace. */
const realDumps = join(dirname(root), 'shared', 'dumps');

/** Fills `workspace`, and `home` around it; returns settings for the suite to read. */
function fillWithDumps(workspace, home) {
	cpSync(join(fixtures, 'drafts'), join(workspace, 'drafts'), { recursive: true });
	// VS Code's API makes no links, so what tests need of them is there from the start.
	mkdirSync(join(workspace, 'vault'));
	mkdirSync(join(home, 'outside'));
	symlinkSync(join(workspace, 'vault'), join(workspace, 'vault-link'), 'dir');
	symlinkSync(join(home, 'outside'), join(workspace, 'outside-link'), 'dir');
	if (!existsSync(realDumps)) {
		return {};
	}
	mkdirSync(join(workspace, 'dumps'));
	for (const name of readdirSync(realDumps).filter(name => name.endsWith('.txt'))) {
		copyFileSync(join(realDumps, name), join(workspace, 'dumps', name));
	}
	copyFileSync(join(realDumps, 'expected.json'), join(home, 'expected.json'));
	return { 'litnotesTest.expected': join(home, 'expected.json') };
}

function fillWithoutDumps(workspace) {
	cpSync(join(fixtures, 'silent'), workspace, { recursive: true });
	return {};
}

/** VS Code asks nobody whether the folder is to be trusted. */
function fillUntrusted(workspace) {
	fillRoots(workspace);
	return { 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never' };
}

/** Three folders in one workspace; a test provides the file system of the third. */
function fillRoots(workspace) {
	cpSync(join(fixtures, 'roots'), workspace, { recursive: true });
	return {};
}
