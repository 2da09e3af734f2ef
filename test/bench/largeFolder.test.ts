import { assert } from 'chai';
import * as vscode from 'vscode';
import type { LiteratureApi } from '../../src/api';
import { changedPapers, inWorkspace } from '../host/literature';
import { atShare, say, timed } from './stall';

/** So many of them, from everywhere. */
function someOf<Item>(all: readonly Item[], count: number): readonly Item[] {
	const step = Math.ceil(all.length / count);
	return all.filter((_, index) => index % step === 0);
}

suite('a large library', function () {
	this.timeout(60 * 60_000);
	let api: LiteratureApi;

	test('is read and indexed', async () => {
		// What VS Code's own extensions keep the host busy with is not ours.
		await new Promise(resolve => setTimeout(resolve, 6_000));
		const before = memory();
		const extension = vscode.extensions.getExtension<LiteratureApi>('litnotes.litnotes') ?? assert.fail();
		say('activated', await timed(async () => (api = await extension.activate())));
		const begun = await timed(async () => {
			await api.ready;
			await api.search('model');
		});
		say(`${api.papers().length} papers read and indexed`, begun);
		assert.equal(api.papers().length, vscode.workspace.getConfiguration('litnotesTest').get('papers'));
		// Memory off the heap is given back a little later, and what nobody waits for is done by then.
		const resting = 15_000 + api.papers().length / 10;
		say('merged and kept', await timed(() => new Promise(resolve => setTimeout(resolve, resting))));
		const after = memory();
		if (before && after) {
			const dumps = await vscode.workspace.findFiles('dumps/*.jsonl');
			const sizes = await Promise.all(dumps.map(async uri => (await vscode.workspace.fs.stat(uri)).size));
			const text = sizes.reduce((sum, size) => sum + size, 0);
			const [heap, buffers] = [after.heapUsed - before.heapUsed, after.arrayBuffers - before.arrayBuffers];
			const shown = [text, heap, buffers, before.heapUsed, after.rss].map(
				size => `${(size / 1e6).toFixed()} MB`,
			);
			const times = ((heap + buffers) / text).toFixed(2);
			console.log(
				`tests│ ${shown[0]} of text; ${shown[1]} on the heap, ${shown[2]} off it, ${times} times the text; ` +
					`${shown[3]} on the heap before; ${shown[4]} in all`,
			);
		}
	});

	/** What the whole extension host holds; `undefined` on the web, where nobody can tell. */
	function memory(): NodeJS.MemoryUsage | undefined {
		if (typeof process === 'undefined') {
			return undefined;
		}
		process.getBuiltinModule('node:v8').setFlagsFromString('--expose-gc');
		process.getBuiltinModule('node:vm').runInNewContext('gc')();
		return process.memoryUsage();
	}

	test('is searched as one types', async () => {
		const latencies: number[] = [];
		const typing = await timed(async () => {
			for (const { title } of someOf(api.papers(), 25)) {
				for (let length = 1; length <= Math.min(40, title.length); length++) {
					const begin = performance.now();
					await api.search(title.slice(0, length).toLowerCase());
					latencies.push(performance.now() - begin);
					await new Promise(resolve => setTimeout(resolve, 0));
				}
			}
		});
		const at = (share: number) => atShare(latencies, share);
		say(`${latencies.length} keystrokes, p50 ${at(0.5)} p95 ${at(0.95)} ms`, typing);
	});

	/** Types the titles of some papers behind `before`, and asks VS Code for suggestions at each letter. */
	async function suggested(what: string, language: string, before: string): Promise<void> {
		const latencies: number[] = [];
		const titles = someOf(api.papers(), 12);
		const document = await vscode.workspace.openTextDocument({ language, content: '' });
		const editor = await vscode.window.showTextDocument(document);
		const typing = await timed(async () => {
			for (const { title } of titles) {
				const words = title.replace(/[^\p{L}\p{N} ]/gu, '').toLowerCase();
				for (let length = 1; length <= 25; length++) {
					const text = before + words.slice(0, length);
					await editor.edit(builder => builder.replace(new vscode.Range(0, 0, 0, 100), text));
					const begin = performance.now();
					await vscode.commands.executeCommand(
						'vscode.executeCompletionItemProvider',
						document.uri,
						new vscode.Position(0, text.length),
					);
					latencies.push(performance.now() - begin);
				}
			}
		});
		// The first are slower, whoever answers.
		const warm = latencies.slice(25);
		const at = (share: number) => atShare(warm, share);
		say(`${warm.length} lists of ${what}, to VS Code and back p50 ${at(0.5)} p95 ${at(0.95)} ms`, typing);
		await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
		while (!document.isClosed) {
			await new Promise(resolve => setTimeout(resolve, 20));
		}
	}

	test('is suggested from as one types a citation', async () => {
		await suggested('papers in LaTeX', 'latex', 'See \\cite{');
		await suggested('papers in Markdown', 'markdown', 'See [@');
	});

	test('is to be compared with words that were ready', async () => {
		for (const language of ['latex', 'markdown']) {
			const ready = vscode.languages.registerCompletionItemProvider(language, {
				provideCompletionItems: () =>
					new vscode.CompletionList(
						Array.from({ length: 50 }, (_, i) => new vscode.CompletionItem(`word${i}`)),
						true,
					),
			});
			await suggested(`words in ${language}`, language, 'See ');
			ready.dispose();
		}
	});

	test('is filtered as one types, and grouped', async () => {
		const filtering = await timed(async () => {
			for (const filter of [
				'n',
				'ne',
				'neural',
				'neural n',
				'neural net',
				'title:neural',
				'"deep learning"',
			]) {
				await vscode.commands.executeCommand('litnotes.filterPapers', filter);
				await new Promise(resolve => setTimeout(resolve, 50));
			}
			await new Promise(resolve => setTimeout(resolve, 1_000));
			await vscode.commands.executeCommand('litnotes.groupBy', 'letter');
			await vscode.commands.executeCommand('litnotes.groupBy', 'dump');
			await vscode.commands.executeCommand('litnotes.filterPapers', '');
			await new Promise(resolve => setTimeout(resolve, 1_000));
		});
		say('filtered and grouped', filtering);
	});

	test('follows a file that changes', async () => {
		const uri = inWorkspace('dumps/page0.jsonl');
		const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
		const watcher = vscode.workspace.createFileSystemWatcher('**/*.jsonl');
		let told = 0;
		watcher.onDidChange(() => (told ||= performance.now()));
		const times: { readonly written: number; readonly told: number }[] = [];
		const changing = await timed(async () => {
			for (const word of [
				'ants',
				'bees',
				'cats',
				'dogs',
				'elks',
				'frogs',
				'geese',
				'hares',
				'ibis',
				'jays',
			]) {
				// Nobody saves pages one after another.
				await new Promise(resolve => setTimeout(resolve, 2_500));
				const changed = text.replaceAll('"abstract":"', `"abstract":"Changeling ${word}. `);
				const heard = changedPapers(api);
				told = 0;
				const begin = performance.now();
				await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(changed));
				await heard;
				assert.lengthOf(await api.search(`"changeling ${word}"`, 1), 1);
				times.push({ written: performance.now() - begin, told: performance.now() - told });
			}
		});
		watcher.dispose();
		const shown = (some: readonly number[]) => `${atShare(some, 0.5)} ms, at most ${atShare(some, 1)} ms`;
		const since = [times.map(({ told }) => told), times.map(({ written }) => written)].map(shown);
		say(
			`1,000 changed papers found ${since[0]} after VS Code told of the file, ${since[1]} after it was written`,
			changing,
		);
	});
});
