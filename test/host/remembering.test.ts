import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Paper } from '../../src/core/library/paper';
import { PaperIndex } from '../../src/core/search/paperIndex';
import { dumpReader } from '../../src/editor/dumps/dumpReader';
import { Workers } from '../../src/editor/workers/workers';
import { KeptParts } from '../../src/editor/files/keptParts';
import { LibraryMemory } from '../../src/editor/files/libraryMemory';
import { ScratchFile } from '../../src/editor/files/scratchFile';
import { LibraryService } from '../../src/editor/files/libraryService';
import { inSlices } from '../../src/editor/slices';
import { dumpPage } from '../dumpPage';
import { inWorkspace, literature, remove, until, write } from './literature';

suite('what a session leaves for the next', () => {
	const { token } = new vscode.CancellationTokenSource();
	const storage = () => inWorkspace('.kept');
	const file = () => vscode.Uri.joinPath(storage(), 'library.bin');
	const memory = (version = '1') => new LibraryMemory(storage(), version);
	const workers = new Workers(vscode.extensions.getExtension('litnotes.litnotes')!.extensionUri, error =>
		assert.fail(String(error)),
	);
	const scratch = new ScratchFile(storage(), error => assert.fail(String(error)), 0);
	let papers: readonly Paper[];

	suiteSetup(async () => {
		const api = await literature();
		await write('kept.txt', dumpPage('Lamps of the Deep Sea', 'Ropes that Remember', 'Rain on Tin'));
		await until(() => api.paper('lampsDeepSea'));
		papers = api.papers();
	});
	teardown(() => remove('.kept'));
	suiteTeardown(async () => {
		workers.dispose();
		await remove('kept.txt');
	});

	async function keep(some: readonly Paper[]): Promise<void> {
		await memory().keep(PaperIndex.empty, token);
		await memory().keep(await indexOf(some), token);
	}

	async function indexOf(some: readonly Paper[]): Promise<PaperIndex> {
		const work = PaperIndex.build(some);
		for (let step = work.next(); ; step = work.next()) {
			if (step.done) {
				return step.value;
			}
		}
	}

	test('is all papers as they were, ready to be searched', async () => {
		await keep(papers);
		const now = memory();
		const recalled = (await now.recall(token)) ?? assert.fail('nothing was recalled');
		assert.deepEqual(
			recalled.map(paper => ({ ...paper })),
			papers.map(paper => ({ ...paper })),
		);
		const index = now.takeIndex(recalled);
		const result = index && (await inSlices(index.search('ropes rember')));
		assert.equal(result?.hits[0]?.paper.title, 'Ropes that Remember');
	});

	test('is the first answer, and then what the files say', async () => {
		const gone = { ...papers[0]!, key: 'goneMeanwhile', title: 'Gone Meanwhile' };
		const wrong = papers.map(paper =>
			paper.key === 'ropesThatRemember' ? { ...paper, abstract: 'Something else.' } : paper,
		);
		await keep([...wrong, gone]);
		const library = new LibraryService([dumpReader(workers, scratch)], memory());
		const seen: boolean[] = [];
		library.onDidChange(() => seen.push(library.current.get('goneMeanwhile') !== undefined));
		const reading = library.refresh();
		await library.whenRead();
		assert.isUndefined(library.current.get('goneMeanwhile'));
		await reading;
		assert.deepEqual([seen[0], seen.at(-1)], [true, false]);
		assert.match(library.current.get('ropesThatRemember')?.abstract ?? '', /^We study ropes/);
		library.dispose();
	});

	test('is nothing where the file is damaged or of another version', async () => {
		await keep(papers);
		assert.isUndefined(await memory('2').recall(token));
		const bytes = await vscode.workspace.fs.readFile(file());
		const damaged = bytes.slice();
		damaged[bytes.length >> 1] = (damaged[bytes.length >> 1] ?? 0) ^ 1;
		for (const some of [damaged, bytes.slice(0, bytes.length - 8), new Uint8Array(0)]) {
			await vscode.workspace.fs.writeFile(file(), some);
			assert.isUndefined(await memory().recall(token));
			const library = new LibraryService([dumpReader(workers, scratch)], memory());
			await library.refresh();
			assert.isDefined(library.current.get('lampsDeepSea'));
			library.dispose();
		}
	});

	test('is several files where it is much, all of one time', async () => {
		const parts = new KeptParts(storage(), '1', 64);
		const names = async () =>
			(await vscode.workspace.fs.readDirectory(storage())).map(([name]) => name).sort();
		const much = [50, 100, 30, 20].map(length => new Uint8Array(length).fill(length));
		const read = async () => (await parts.read(token))?.now.map(bytes => [bytes[0], bytes.length]);
		const writeNow = (now: readonly Uint8Array[]) => parts.write({ now, later: [] }, token);
		await writeNow(much);
		assert.deepEqual(await names(), ['library-1.bin', 'library-2.bin', 'library.bin']);
		assert.deepEqual(
			await read(),
			much.map(({ length }) => [length, length]),
		);
		const second = vscode.Uri.joinPath(storage(), 'library-1.bin');
		const old = await vscode.workspace.fs.readFile(second);
		await writeNow(much.slice().reverse());
		assert.deepEqual((await read())?.[0], [20, 20]);
		await vscode.workspace.fs.writeFile(second, old);
		assert.isUndefined(await read(), 'a file of another time');
		await vscode.workspace.fs.delete(second);
		assert.isUndefined(await read(), 'a file that is gone');
		await writeNow(much.slice(0, 1));
		assert.deepEqual(await names(), ['library.bin']);
		assert.deepEqual(await read(), [[50, 50]]);
	});

	test('keeps what is read later in files of each time, which may still be read when they are replaced', async () => {
		const parts = new KeptParts(storage(), '1', 64);
		const much = [50, 100, 30, 20].map(length => new Uint8Array(length).fill(length));
		const [now] = much as [Uint8Array];
		const later = async () => {
			const found = await parts.read(token);
			return found?.later.map(source => () => [...source.subarray(0, source.length)]);
		};
		await parts.write({ now: [now], later: much }, token);
		const before = (await later()) ?? assert.fail();
		await parts.write({ now: [now], later: much.slice(2) }, token);
		const after = (await later()) ?? assert.fail();
		assert.deepEqual(
			[...before, ...after].map(bytes => bytes()),
			[...much, ...much.slice(2)].map(bytes => [...bytes]),
		);
		const files = await vscode.workspace.fs.readDirectory(storage());
		const names = files.flatMap(([name]) => (name.startsWith('later') ? name : []));
		assert.lengthOf(names, 1);
		await vscode.workspace.fs.delete(vscode.Uri.joinPath(storage(), names[0]!));
		assert.isUndefined(await parts.read(token), 'a file that is gone');
	});

	test('has no wrong abstract where its file was damaged', async () => {
		await keep(papers);
		const [name] = (await vscode.workspace.fs.readDirectory(storage())).find(
			([file]) => file !== 'library.bin',
		)!;
		const abstracts = vscode.Uri.joinPath(storage(), name);
		const bytes = await vscode.workspace.fs.readFile(abstracts);
		await vscode.workspace.fs.writeFile(
			abstracts,
			bytes.map(byte => byte ^ 1),
		);
		const library = new LibraryService([dumpReader(workers, scratch)], memory());
		const seen: (string | undefined)[] = [];
		library.onDidChange(() => seen.push(library.current.get('ropesThatRemember')?.abstract));
		await library.refresh();
		assert.equal(seen[0], '');
		assert.match(seen.at(-1) ?? '', /^We study ropes/);
		library.dispose();
	});

	test('is two files, and none once there are no papers', async () => {
		await keep(papers);
		assert.lengthOf(await vscode.workspace.fs.readDirectory(storage()), 2);
		await memory().keep(PaperIndex.empty, token);
		assert.deepEqual(await vscode.workspace.fs.readDirectory(storage()), []);
	});
});
