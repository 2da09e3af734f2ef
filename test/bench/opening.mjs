// `npm run bench:opening -- 193 100000`: what a person waits for who opens VS Code on a folder of so many papers.
// From the opening of the window until the Explorer has its rows, without our extension; then, with it, until its view
// tells how many papers there are: the first time, when all is read, and when the window is opened again.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { browserOptions } from '../host/browser.mjs';
import { installDependencies } from '../host/dependencies.mjs';
import { copyExtension } from '../host/extensionCopy.mjs';
import { installVSCode, releases } from '../host/installVSCode.mjs';
import { endAll, run } from '../host/processes.mjs';
import { tempFolder } from '../host/tempFolder.mjs';
import { startServer } from '../host/vscodeServer.mjs';
import { paperFolder } from './paperFolder.mjs';

const times = 5;
const patience = { timeout: 240_000 };
const sizes = process.argv.slice(2).map(Number);

await installDependencies();
await run(process.execPath, ['esbuild.mjs', '--production'], { minutes: 5 });
const installed = await installVSCode(releases.newest);
const { chromium } = await import('playwright-core');
const browser = await chromium.launch(await browserOptions(join(tempFolder(), 'network.log')));
for (const papers of sizes.length ? sizes : [193, 100_000]) {
	const writePapers = await paperFolder(papers);
	const bare = await withoutOurs(writePapers);
	const { first, all, again, activation } = await withOurs(writePapers, papers);
	const ratio = (again / bare).toFixed(2);
	console.log(`${papers} papers: without us, the Explorer has its rows after ${seconds(bare)}`);
	console.log(
		`  the first time, a row of papers is there after ${seconds(first)}, all are after ${seconds(all)}`,
	);
	console.log(
		`  opened again, all are there after ${seconds(again)}, ${ratio} times as long as the Explorer alone`,
	);
	console.log(`  ${activation}`);
}
await browser.close();
await endAll();

/** Milliseconds that it usually takes. */
async function withoutOurs(writePapers) {
	const { server, page, open } = await vscode(writePapers);
	const row = page.locator('.explorer-folders-view [role=treeitem]').first();
	await open(row);
	const took = await usually(() => open(row));
	await server.close();
	return took;
}

async function withOurs(writePapers, papers) {
	const { server, page, open } = await vscode(writePapers, home =>
		copyExtension(join(home, 'extensions', 'litnotes.litnotes-bench')),
	);
	const icon = page.locator('.part.activitybar [aria-label^="Literature"]').first();
	const row = page.locator('[aria-label="Papers"] [role=treeitem]').first();
	const total = page.locator('.pane-header .description', { hasText: String(papers) }).first();
	const toIcon = await open(icon);
	const begin = performance.now();
	await icon.click(patience);
	await row.waitFor(patience);
	const first = toIcon + performance.now() - begin;
	await total.waitFor(patience);
	const all = toIcon + performance.now() - begin;
	// What the next session begins with is kept when the index of all has been quiet for a while.
	await page.waitForTimeout(15_000 + papers / 4);
	// A click on the icon of the view as soon as that is there: VS Code in a browser does not always keep what was shown.
	const again = await usually(async () => {
		const untilIcon = await open(icon);
		const clicking = performance.now();
		await icon.click(patience);
		await total.waitFor(patience);
		return untilIcon + performance.now() - clicking;
	});
	await page.keyboard.press('F1');
	await page.keyboard.type('Developer: Show Running Extensions');
	await page.locator('.quick-input-list .focused[aria-label*="Running Extensions"]').waitFor();
	await page.keyboard.press('Enter');
	const entry = page.locator('.runtime-extensions-editor .extension', { hasText: 'Literature Notes' });
	const activation = await entry.locator('.activation-time').innerText();
	await server.close();
	return { first, all, again, activation };
}

/** A VS Code of its own on such a folder; `open` opens a window of it and resolves to the milliseconds until something shows. */
async function vscode(writePapers, prepare = () => undefined) {
	const home = tempFolder();
	const workspace = join(home, 'workspace');
	mkdirSync(workspace);
	writePapers(workspace);
	prepare(home);
	const server = await startServer(installed, { home });
	const page = await (await browser.newContext()).newPage();
	async function open(seen) {
		await page.goto('about:blank');
		const begin = performance.now();
		await page.goto(server.open(workspace));
		await seen.waitFor(patience);
		return performance.now() - begin;
	}
	return { server, page, open };
}

async function usually(measure) {
	const taken = [];
	for (let i = 0; i < times; i++) {
		taken.push(await measure());
	}
	return taken.sort((one, other) => one - other)[Math.floor(times / 2)];
}

function seconds(milliseconds) {
	return `${(milliseconds / 1000).toFixed(2)} s`;
}
