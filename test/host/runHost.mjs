import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { browserOptions } from './browser.mjs';
import { copyExtension, forWebOnly } from './extensionCopy.mjs';
import { hostSuites } from './hostSuites.mjs';
import { installVSCode, releases } from './installVSCode.mjs';
import { cache, root } from './npmPackage.mjs';
import { tempFolder } from './tempFolder.mjs';
import { quietSettings, startServer } from './vscodeServer.mjs';

const usualMinutes = 8;

/** Runs host suites in one release and one kind of extension host; resolves to the counts of each. */
export async function runHost({ release = 'newest', kind = 'node', grep = '', suites = hostSuites }) {
	const installed = await installVSCode(releases[release]);
	const networkLog = join(tempFolder(), 'network.log');
	const { chromium } = await import('playwright-core');
	const browser = await chromium.launch(await browserOptions(networkLog));
	// Playwright's own way to open a page forgets what the browser kept when the page is closed.
	const remembering = await browser.newContext();
	await remembering.route('**/workbench.js', storageInBrowser);
	try {
		const counts = [];
		for (const suite of suites) {
			const run = () => runSuite({ installed, browser, remembering, networkLog, release, kind, grep }, suite);
			const first = await run();
			// On a busy machine VS Code now and then does not hear of a file in a folder that was made just before.
			counts.push(first.failures.length && process.env.CI ? await run() : first);
		}
		return counts;
	} finally {
		await browser.close();
	}
}

async function runSuite(
	{ installed, browser, remembering, networkLog, release, kind, grep },
	{
		name,
		bundle,
		fill,
		open = '',
		trusted = true,
		changeManifest,
		home = tempFolder(),
		minutes = usualMinutes,
		port,
		keepsInBrowser = false,
	},
) {
	console.log(`\n  Workspace: ${name}`);
	writeFileSync(networkLog, '');
	const workspace = join(home, 'workspace');
	mkdirSync(workspace, { recursive: true });
	const settings = {
		...quietSettings,
		'litnotesTest.grep': grep,
		'litnotesTest.host': kind,
		...fill(workspace, home),
	};
	const change =
		kind === 'web' ? manifest => forWebOnly(changeManifest?.(manifest) ?? manifest) : changeManifest;
	const extension = change ? join(home, 'extension') : root;
	if (change) {
		copyExtension(extension, change);
	}
	const server = await startServer(installed, { home, settings, port, networkLog, trusted });
	const page = await (keepsInBrowser ? remembering : browser).newPage();
	try {
		const at = path => `vscode-remote://${server.authority}${path}`;
		const payload = [
			['extensionDevelopmentPath', at(extension)],
			['extensionTestsPath', at(join(extension, bundle))],
			...(kind === 'web' ? [['extensionDevelopmentKind', 'web']] : []),
			['skipWelcome', 'true'],
		];
		const counts = await suiteIn(page, server.open(join(workspace, open), payload), minutes);
		const asked = readFileSync(networkLog, 'utf8');
		if (asked) {
			counts.failures.push(`${name}: Tests stay on this machine, and these were asked for:\n${asked}`);
		}
		if (counts.failures.length) {
			await keepTraces(page, server, `${release}-${kind}-${name}`);
		}
		return counts;
	} finally {
		await page.close();
		await server.close();
	}
}

/**
 * Has VS Code keep what extensions store in the browser, as it does by itself on the web: this server would have all of it
 * go through its socket.
 */
async function storageInBrowser(route) {
	const response = await route.fetch();
	const workbench = await response.text();
	const home =
		/(?<=get workspaceStorageHome\(\)\{return \w+\(this\.userRoamingDataHome)(?=,"workspaceStorage"\))/g;
	if (workbench.match(home)?.length !== 1) {
		throw new Error('This VS Code says otherwise where extensions store things.');
	}
	await route.fulfill({ response, body: workbench.replace(home, '.with({scheme:"vscode-userdata"})') });
}

/** Opens the workbench and listens to the suite. One that ends without telling its counts has failed. */
async function suiteIn(page, url, minutes) {
	let counts;
	const exit = new Promise(resolve => {
		void page.exposeFunction('codeAutomationExit', code => resolve(`exit code ${code}`));
		page.on('crash', () => resolve('the page crashed'));
	});
	await page.exposeFunction('codeAutomationLog', (_type, [line]) => {
		const [, counted, text] = /^tests│(=?) (.*)$/s.exec(line) ?? [];
		if (counted) {
			counts = JSON.parse(text);
		} else if (text !== undefined) {
			console.log(text);
		}
	});
	await page.goto(url);
	const late = sleep(minutes * 60_000, `no end after ${minutes} minutes`, { ref: false });
	const ending = await Promise.race([exit, late]);
	for (let waited = 0; !counts && waited < 2000; waited += 100) {
		await sleep(100);
	}
	if (ending === 'exit code 0' && counts?.failures.length === 0) {
		return counts;
	}
	const { passed = 0, skipped = 0, failures = [] } = counts ?? {};
	if (!failures.length) {
		failures.push(`The suite ended badly: ${ending}${counts ? '' : ', without its counts'}`);
	}
	return { passed, skipped, failures };
}

async function keepTraces(page, server, name) {
	const failures = join(cache, 'failures');
	mkdirSync(failures, { recursive: true });
	copyFileSync(server.log, join(failures, `${name}.log`));
	await page.screenshot({ path: join(failures, `${name}.png`) });
	console.log(`  Look at .cache/failures/${name}.png and ${name}.log`);
}
