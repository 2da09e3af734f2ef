// `npm run test:faults [-- --rounds 100]`: kills VS Code at random moments while it changes many notes, opens it again,
// and looks whether every note is whole: as it was before the change, or as it is after. Every second time all of VS Code
// is killed, the moment that a note is seen half-written on disk.
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { browserOptions } from './browser.mjs';
import { freePort } from './freePort.mjs';
import { installVSCode, releases } from './installVSCode.mjs';
import { root } from './npmPackage.mjs';
import { end, endAll, run } from './processes.mjs';
import { tempFolder } from './tempFolder.mjs';
import { quietSettings, startServer } from './vscodeServer.mjs';

const noted = 30;
const unnoted = 5;
/** What a change of all notes takes from the first that is saved to the last is about as long, in milliseconds. */
const longestWait = 3_000;
/** In which a note is caught half-written, in milliseconds. */
const longestWatch = 30_000;

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '100' } } });
const rounds = Number(values.rounds);
const home = tempFolder();
const workspace = join(home, 'workspace');
const notes = join(workspace, 'notes');
mkdirSync(notes, { recursive: true });

/** Bodies from a few bytes to many times what VS Code writes at once. */
const bodies = Array.from({ length: noted }, (_, i) => {
	const lineEnd = i % 3 === 0 ? '\r\n' : '\n';
	const size = i % 8 === 0 ? 1_200_000 : 40 * (i + 1) ** 2;
	return { lineEnd, text: `Words of note ${i}.${lineEnd}`.repeat(Math.ceil(size / 20)) };
});

try {
	await main();
} finally {
	await endAll();
}

async function main() {
	if ((await run(process.execPath, ['esbuild.mjs', '--tests'], { cwd: root })) !== 0) {
		throw new Error('The extension could not be built: see above.');
	}
	const installed = await installVSCode(releases.newest);
	writeFileSync(join(workspace, 'page.bib'), Array.from({ length: unnoted }, (_, i) => entry(i)).join(''));
	bodies.forEach(({ lineEnd, text }, i) => {
		const front = ['---', `citekey: paper${i}`, `title: Paper number ${i} # mine`, '---', ''];
		writeFileSync(join(notes, `paper${i}.md`), front.join(lineEnd) + text);
	});
	const networkLog = join(home, 'network.log');
	const { chromium } = await import('playwright-core');
	const browser = await chromium.launch(await browserOptions(networkLog));
	// VS Code keeps what belongs to a workspace by its address.
	const port = await freePort();
	const counts = { cutOff: 0, cutRounds: 0, written: 0, broken: 0 };
	for (let round = 0; round <= rounds; round++) {
		const isLast = round === rounds;
		const wait = isLast ? undefined : Math.round(Math.random() * longestWait);
		const written = await session({ installed, browser, networkLog, port, round, wait, counts });
		const cutOff = isLast ? [] : problems();
		counts.cutOff += cutOff.length;
		counts.cutRounds += cutOff.length > 0 ? 1 : 0;
		counts.written += written;
		// So that some are made in each round.
		madeNotes()
			.filter(isWholeMade)
			.forEach(name => rmSync(join(notes, name)));
		console.log(
			isLast
				? 'opened a last time'
				: `round ${round + 1}: killed ${round % 2 ? 'all of VS Code' : 'the extension host'} after ${written} notes were written; cut off on disk: ${cutOff.join('; ') || 'none'}`,
		);
	}
	await browser.close();
	console.log(
		`\n${rounds} rounds; ${counts.written} notes were written; in ${counts.cutRounds} rounds ${counts.cutOff} were left cut off by VS Code; ${counts.broken} were not whole after it was opened again`,
	);
	process.exitCode = counts.broken > 0 ? 1 : 0;
}

function entry(i) {
	return `@article{bare${i}, title = {A bare paper of number ${i}}, year = 20${10 + i}}\n`;
}

/** One life of VS Code: opened, looked at, at work, and killed after `wait`. */
async function session({ installed, browser, networkLog, port, round, wait, counts }) {
	const server = await startServer(installed, { home, settings: quietSettings, port, networkLog });
	const context = await browser.newContext();
	const page = await context.newPage();
	const ready = new Promise((resolve, reject) => {
		page.on('crash', () => reject(new Error('the page crashed')));
		void page.exposeFunction('codeAutomationExit', code => reject(new Error(`ended by itself: ${code}`)));
		void page.exposeFunction('codeAutomationLog', (_type, [line]) => {
			const [, word, value] = /^faults│ (\w+) (\d+)/.exec(line) ?? [];
			if (word === 'ready') {
				resolve(Number(value));
			}
		});
	});
	const at = path => `vscode-remote://${server.authority}${path}`;
	const payload = [
		['extensionDevelopmentPath', at(root)],
		['extensionTestsPath', at(join(root, 'dist', 'test', 'faultsHost.js'))],
		['skipWelcome', 'true'],
	];
	await page.goto(server.open(workspace, payload));
	const host = await Promise.race([ready, sleep(60_000).then(() => Promise.reject(new Error('not ready')))]);
	for (const problem of problems()) {
		console.log(`  NOT WHOLE before round ${round + 1}: ${problem}`);
		counts.broken++;
	}
	const before = new Map(stamps());
	const written = () => stamps().filter(([name, stamp]) => before.get(name) !== stamp).length;
	if (wait !== undefined) {
		// Now and then before the first note is written.
		while (round % 4 < 3 && written() === 0) {
			await sleep(5);
		}
		await sleep(wait);
		if (round % 2) {
			await untilHalfWritten();
			process.kill(-server.pid, 'SIGKILL');
		} else {
			process.kill(host, 'SIGKILL');
			await sleep(200);
		}
	}
	await context.close();
	await end(server.pid);
	return written();
}

/** Waits until one of the long notes is shorter than its body, and sometimes a little more. */
async function untilHalfWritten() {
	const long = bodies.flatMap(({ text }, i) =>
		text.length > 1_000_000 ? { path: join(notes, `paper${i}.md`), length: text.length } : [],
	);
	const latest = Date.now() + longestWatch;
	while (Date.now() < latest && !long.some(({ path, length }) => statSync(path).size < length)) {
		await nextTurn();
	}
	await sleep(Math.random() < 0.5 ? 0 : Math.random() * 20);
}

/** When each note was last written. */
function stamps() {
	return readdirSync(notes).map(name => [name, statSync(join(notes, name)).mtimeMs]);
}

/** The notes that are neither as they were nor as they should be. */
function problems() {
	const broken = bodies.flatMap(({ lineEnd, text }, i) => {
		const found = readFileSync(join(notes, `paper${i}.md`), 'utf8');
		const front = found.slice(0, found.length - text.length).replaceAll(lineEnd, '\n');
		const isWhole = new RegExp(
			`^---\\ncitekey: paper${i}\\ntitle: Paper number ${i} # mine\\n(?:status: (?:toRead|reading|read)\\n)?(?:tags: \\[[^\\]\\n]*\\]\\n)?---\\n$`,
		).test(front);
		return isWhole && found.endsWith(text)
			? []
			: `paper${i}.md has ${found.length} characters: ${JSON.stringify(front.slice(0, 80))}`;
	});
	const made = madeNotes().filter(name => !isWholeMade(name));
	return [...broken, ...made.map(name => `${name} is not whole`)];
}

function madeNotes() {
	return readdirSync(notes).filter(name => name.startsWith('bare'));
}

function isWholeMade(name) {
	const found = readFileSync(join(notes, name), 'utf8');
	return /^---\ncitekey: bare\d\n[^]*\n---\n\n# A bare paper of number \d\n\n$/.test(found);
}
