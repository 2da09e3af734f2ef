// `npm start [-- FOLDER]`: builds the extension and opens FOLDER, or a copy of our sample workspace, in desktop
// VS Code where there is one, else (or with --browser) in a browser.
import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { installDependencies } from './dependencies.mjs';
import { copyExtension } from './extensionCopy.mjs';
import { freePort, isFree } from './freePort.mjs';
import { installVSCode, releases } from './installVSCode.mjs';
import { cache, root } from './npmPackage.mjs';
import { endAll, run, start } from './processes.mjs';
import { startServer } from './vscodeServer.mjs';

/** Keeps settings and open editors from one start to the next. */
const demo = join(cache, 'demo');

try {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: { browser: { type: 'boolean' } },
	});
	const folder = folderToOpen(positionals[0]);
	await installDependencies();
	if ((await run(process.execPath, ['esbuild.mjs'], { cwd: root })) !== 0) {
		throw new Error('The extension could not be built: see above.');
	}
	mkdirSync(demo, { recursive: true });
	await (onPath('code') && !values.browser ? openDesktop(folder) : openInBrowser(folder));
} catch (error) {
	console.error(error.message);
	process.exitCode = 1;
} finally {
	await endAll();
}

/** The user's own folder, or a copy of the sample that may be changed and is kept. */
function folderToOpen(argument) {
	if (argument) {
		// npm runs this in the repository; INIT_CWD is where the user typed the command.
		const folder = resolve(process.env.INIT_CWD ?? '.', argument);
		if (!existsSync(folder) || !statSync(folder).isDirectory()) {
			throw new Error(`There is no folder ${folder}.`);
		}
		return folder;
	}
	const sample = join(demo, 'sample');
	cpSync(join(root, 'test', 'fixtures', 'workspace'), sample, { recursive: true, force: false });
	return sample;
}

async function openDesktop(folder) {
	console.log(`\nOpening ${folder} in desktop VS Code. Close its window or press Ctrl+C to end.`);
	const userData = join(demo, 'desktop');
	const code = start(
		'code',
		[
			...['--user-data-dir', userData, '--extensions-dir', join(demo, 'desktop-extensions')],
			...[`--extensionDevelopmentPath=${root}`, '--disable-workspace-trust', '--skip-welcome'],
			...['--new-window', '--wait', folder],
		],
		{ stdio: ['ignore', 'inherit', 'inherit'] },
	);
	const begin = Date.now();
	process.on('exit', () => endDesktop(join(userData, 'code.lock'), begin));
	await new Promise((done, failed) => {
		code.on('exit', done);
		code.on('error', failed);
	});
}

/** `code` only asks VS Code to open; VS Code itself writes its process id into a file that it removes at its end. */
function endDesktop(lock, begin) {
	if (existsSync(lock) && statSync(lock).mtimeMs >= begin) {
		process.kill(Number(readFileSync(lock, 'utf8')));
	}
}

async function openInBrowser(folder) {
	const installed = await installVSCode(releases.newest);
	const extensions = join(demo, 'extensions');
	rmSync(extensions, { recursive: true, force: true });
	copyExtension(join(extensions, 'litnotes.litnotes-demo'));
	const server = await startServer(installed, { home: demo, ...(await address()) });
	const url = server.open(folder);
	console.log(`\nVS Code runs with Literature Notes in it:\n\n    ${url}\n\nPress Ctrl+C to end it.`);
	openOnScreen(url);
	await server.ended;
}

/** The same port and secret each time, where they can be had: the browser keeps a window's state by its address. */
async function address() {
	const file = join(demo, 'address.json');
	const old = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
	const port = old && (await isFree(old.port)) ? old.port : await freePort();
	const address = { port, token: old?.token ?? randomBytes(16).toString('hex') };
	writeFileSync(file, JSON.stringify(address), { mode: 0o600 });
	return address;
}

function openOnScreen(url) {
	const hasScreen = process.platform === 'darwin' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
	const opener = process.platform === 'darwin' ? 'open' : 'xdg-open';
	if (hasScreen && onPath(opener) && !process.env.CI) {
		start(opener, [url], { stdio: 'ignore' });
	}
}

function onPath(name) {
	return (process.env.PATH ?? '').split(delimiter).some(folder => existsSync(join(folder, name)));
}
