// `npm run test:desktop`: the host suites in desktop VS Code, which @vscode/test-electron downloads into .cache/.
// LITNOTES_VSCODE may name an installed one instead.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installDependencies } from './dependencies.mjs';
import { hostSuites } from './hostSuites.mjs';
import { cache, root } from './npmPackage.mjs';
import { run } from './processes.mjs';
import { tempFolder } from './tempFolder.mjs';
import { quietSettings } from './vscodeServer.mjs';

try {
	await installDependencies();
	if ((await run(process.execPath, ['esbuild.mjs', '--tests'], { cwd: root })) !== 0) {
		throw new Error('The extension could not be built: see above.');
	}
	for (const suite of hostSuites) {
		await runOnDesktop(suite);
	}
} catch (error) {
	console.error(error.message);
	process.exitCode = 1;
}

async function runOnDesktop({ name, bundle, fill }) {
	console.log(`\n  Workspace: ${name}`);
	const { runTests } = await import('@vscode/test-electron');
	const home = tempFolder();
	const workspace = join(home, 'workspace');
	const userData = join(home, 'data');
	mkdirSync(workspace);
	mkdirSync(join(userData, 'User'), { recursive: true });
	const settings = { ...quietSettings, ...fill(workspace, home) };
	writeFileSync(join(userData, 'User', 'settings.json'), JSON.stringify(settings));
	await runTests({
		cachePath: join(cache, 'desktop'),
		vscodeExecutablePath: process.env.LITNOTES_VSCODE,
		extensionDevelopmentPath: root,
		extensionTestsPath: join(root, bundle),
		launchArgs: [
			...[workspace, '--user-data-dir', userData, '--extensions-dir', join(home, 'extensions')],
			...['--disable-workspace-trust', '--skip-welcome', '--skip-release-notes'],
		],
	});
}
