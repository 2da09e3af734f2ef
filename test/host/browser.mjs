import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import { cache, npmPackage, root } from './npmPackage.mjs';
import { keepOnThisMachine } from './outsideRequests.mjs';
import { run } from './processes.mjs';

/** How Playwright is to launch a browser that cannot leave this machine; `networkLog` tells what it tried. */
export async function browserOptions(networkLog) {
	const { executablePath, env } = await findBrowser();
	return { executablePath, env: { ...process.env, ...env }, args: await keepOnThisMachine(networkLog) };
}

/** The system's browser where there is one, else one that is downloaded. */
async function findBrowser() {
	const system = process.env.LITNOTES_BROWSER ?? systemBrowsers().find(existsSync);
	return system ? { executablePath: system, env: {} } : downloadedBrowser();
}

function systemBrowsers() {
	if (process.platform === 'darwin') {
		const names = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
		return names.map(name => `/Applications/${name}.app/Contents/MacOS/${name}`);
	}
	const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
	return (process.env.PATH ?? '').split(delimiter).flatMap(folder => names.map(name => join(folder, name)));
}

async function downloadedBrowser() {
	if (process.platform === 'linux' && process.arch === 'x64') {
		return chromiumFromNpm();
	}
	return { executablePath: await chromiumFromPlaywright(), env: {} };
}

/** A headless Chromium with the libraries and the font that a bare machine lacks. */
async function chromiumFromNpm() {
	const folder = await npmPackage({
		name: '@sparticuz/chromium',
		version: '153.0.0',
		about: 'Chromium 153, about 70 MB',
		finish: unpackChromium,
	});
	const env = {
		LD_LIBRARY_PATH: [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH]
			.filter(Boolean)
			.join(delimiter),
		...(existsSync('/etc/fonts') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') }),
	};
	return { executablePath: join(folder, 'chromium'), env };
}

async function unpackChromium(folder) {
	const { extract } = await import(
		pathToFileURL(createRequire(join(folder, 'package.json')).resolve('tar-fs')).href
	);
	const unpack = (name, target) =>
		pipeline(createReadStream(join(folder, 'bin', name)), createBrotliDecompress(), target);
	await Promise.all([
		unpack('chromium.br', createWriteStream(join(folder, 'chromium'), { mode: 0o755 })),
		unpack('al2023.tar.br', extract(join(folder, 'al2023'))),
		unpack('fonts.tar.br', extract(join(folder, 'fonts'))),
	]);
}

/** For machines that npm has no Chromium for. */
async function chromiumFromPlaywright() {
	process.env.PLAYWRIGHT_BROWSERS_PATH = join(cache, 'playwright');
	const { chromium } = await import('playwright-core');
	const executablePath = chromium.executablePath();
	if (!existsSync(executablePath)) {
		console.log('Downloading Chromium with Playwright, about 150 MB, once, into .cache/');
		const cli = join(root, 'node_modules', 'playwright-core', 'cli.js');
		if ((await run(process.execPath, [cli, 'install', 'chromium'])) !== 0) {
			throw new Error(
				'Playwright could not download Chromium. Install Chrome, Chromium or Edge and try again.',
			);
		}
	}
	return executablePath;
}
