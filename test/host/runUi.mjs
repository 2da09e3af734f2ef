import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { browserOptions } from './browser.mjs';
import { installVSCode, releases } from './installVSCode.mjs';
import { packageExtension } from './package.mjs';
import { run } from './processes.mjs';
import { runMochaFiles } from './runMochaFiles.mjs';
import { tempFolder } from './tempFolder.mjs';
import { startServer } from './vscodeServer.mjs';

/** Packages the extension, installs that very file in a VS Code of its own, and runs the UI tests on it. */
export async function runUi({ grep, pictures = '.cache/pictures' }) {
	const vsix = await packageExtension();
	const installed = await installVSCode(releases.newest);
	const home = tempFolder();
	const networkLog = join(home, 'network.log');
	writeFileSync(networkLog, '');
	await installExtension(installed, home, vsix);
	const browser = await browserOptions(networkLog);
	const server = await startServer(installed, { home, networkLog });
	const LITNOTES_UI = JSON.stringify({ origin: server.origin, home, networkLog, browser, pictures });
	try {
		return await runMochaFiles('dist/test/ui.js', {
			grep,
			minutes: 15,
			timeout: 60_000,
			// On a busy machine VS Code now and then draws again what the mouse is about to reach.
			retry: Boolean(process.env.CI),
			env: { LITNOTES_UI },
		});
	} finally {
		await server.close();
	}
}

async function installExtension({ node, main }, home, vsix) {
	let output = '';
	const code = await run(
		node,
		[
			...[main, '--install-extension', vsix, '--accept-server-license-terms'],
			...['--extensions-dir', join(home, 'extensions'), '--server-data-dir', join(home, 'data')],
		],
		{ minutes: 2, onOutput: data => (output += data) },
	);
	if (code !== 0 || !output.includes('successfully installed')) {
		throw new Error(`VS Code did not install ${vsix}:\n${output}`);
	}
}
