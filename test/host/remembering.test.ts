import { assert } from 'chai';
import * as vscode from 'vscode';
import { Library, type LibraryPart } from '../../src/core/library/library';
import { namedRecord } from '../../src/core/library/work';
import { buildSegment } from '../../src/core/search/buildSegment';
import { PaperIndex } from '../../src/core/search/paperIndex';
import { dumpReader } from '../../src/editor/dumps/dumpReader';
import { Workers } from '../../src/editor/workers/workers';
import { codeVersion } from '../../src/editor/files/codeVersion';
import { toKeep } from '../../src/editor/files/keptLibrary';
import { KeptParts } from '../../src/editor/files/keptParts';
import { LibraryMemory } from '../../src/editor/files/libraryMemory';
import { ScratchFile } from '../../src/editor/files/scratchFile';
import { LibraryService } from '../../src/editor/files/libraryService';
import type { PartReader } from '../../src/editor/files/partReader';
import { IndexedDumps } from '../../src/editor/search/indexedDumps';
import { inSlices } from '../../src/editor/slices';
import { dumpPage } from '../dumpPage';
import { inWorkspace, literature, remove, write } from './literature';

suite('what a session leaves for the next', () => {
	const { token } = new vscode.CancellationTokenSource();
	const storage = () => inWorkspace('.kept');
	const file = () => vscode.Uri.joinPath(storage(), 'library.bin');
	const memory = (version = '1') => new LibraryMemory(storage(), () => Promise.resolve(version));
	const workers = new Workers(vscode.extensions.getExtension('litnotes.litnotes')!.extensionUri, error =>
		assert.fail(String(error)),
	);
	const scratch = new ScratchFile(storage(), error => assert.fail(String(error)), 0);
	const reader = dumpReader(workers, scratch, new IndexedDumps(workers, () => Library.empty));
	let library: Library;
	/** Of every dump that is read, whether it turned out to be what was known. */
	let wereKnown: boolean[] = [];
	const watched: PartReader = {
		...reader,
		async read(content, file) {
			const part = await reader.read(content, file);
			if (part) {
				wereKnown.push(part === file.known);
			}
			return part;
		},
	};

	suiteSetup(async () => {
		await literature();
		await write('kept.txt', dumpPage('Lamps of the Deep Sea', 'Ropes that Remember', 'Rain on Tin'));
		const service = new LibraryService([reader], memory());
		await service.refresh();
		library = service.current;
		assert.isDefined(library.get('ropesThatRemember'));
		service.dispose();
	});
	setup(() => (wereKnown = []));
	teardown(() => remove('.kept'));
	suiteTeardown(async () => {
		workers.dispose();
		await remove('kept.txt');
	});

	async function keep(some: Library): Promise<void> {
		await memory().keep(PaperIndex.empty, Library.empty, token);
		await memory().keep(PaperIndex.of(await inSlices(buildSegment(some.papers))), some, token);
	}

	/** What is read when a session begins, and each library that it shows meanwhile. */
	async function opened(
		...told: readonly LibraryPart[]
	): Promise<{ readonly shown: readonly Library[]; readonly last: Library }> {
		const service = new LibraryService([watched], memory());
		for (const part of told) {
			await service.tell(part);
		}
		const shown: Library[] = [];
		service.onDidChange(() => shown.push(service.current));
		await service.refresh();
		service.dispose();
		return { shown, last: service.current };
	}

	const plain = ({ papers }: Library) => papers.map(paper => ({ ...paper }));

	/** Changes every byte of the files of which `isMeant` says so. */
	async function damage(isMeant: (name: string) => boolean): Promise<void> {
		for (const [name] of await vscode.workspace.fs.readDirectory(storage())) {
			if (isMeant(name)) {
				const uri = vscode.Uri.joinPath(storage(), name);
				const bytes = await vscode.workspace.fs.readFile(uri);
				await vscode.workspace.fs.writeFile(
					uri,
					bytes.map(byte => byte ^ 1),
				);
			}
		}
	}

	test('is all papers as they were, ready to be searched', async () => {
		await keep(library);
		const now = memory();
		const recalled = (await now.recall(token)) ?? assert.fail('nothing was recalled');
		assert.deepEqual(plain(recalled.library), plain(library));
		assert.isTrue(await now.isIntact(token));
		const index = now.takeIndex(recalled.library.papers);
		const result = index && (await inSlices(index.search('ropes rember')));
		assert.equal(result?.hits[0]?.paper.title, 'Ropes that Remember');
	});

	test('has each abstract once, for the paper and its record', async () => {
		const index = PaperIndex.of(await inSlices(buildSegment(library.papers)));
		const { now, later } = (await inSlices(toKeep(index, library))) ?? assert.fail();
		const texts = [...now, ...later].map(source =>
			new TextDecoder().decode(source.subarray(0, source.length)),
		);
		assert.lengthOf(texts.join('').split('We study ropes that remember'), 2);
	});

	test('is of the very code that read it', async () => {
		const { extensionUri } = vscode.extensions.getExtension('litnotes.litnotes')!;
		assert.match(await codeVersion(extensionUri), /^[a-z0-9.]+ [a-z0-9.]+$/);
	});

	test('is not read again where the files are as they were', async () => {
		await keep(library);
		const { shown, last } = await opened();
		assert.isNotEmpty(wereKnown);
		assert.notInclude(wereKnown, false);
		assert.strictEqual(last.papers, shown[0]?.papers, 'the very same papers');
		assert.deepEqual(plain(last), plain(library));
	});

	test('is also recalled where something was told before', async () => {
		await keep(library);
		const record = { title: 'Told of Elsewhere', abstract: '', authors: [], links: [], line: 1 };
		const told: LibraryPart = {
			uri: 'file:///elsewhere',
			kind: 'bibliography',
			records: [namedRecord(record)],
		};
		const { shown, last } = await opened(told);
		assert.deepEqual(plain(shown[0] ?? assert.fail()), plain(library));
		assert.notInclude(wereKnown, false);
		assert.isDefined(last.get('toldElsewhere'));
		assert.lengthOf(last.papers, library.papers.length + 1);
	});

	test('is the first answer, and then what the files say', async () => {
		const changed = await inSlices(Library.of([...library.parts].map(otherwise)));
		await keep(changed);
		const { shown, last } = await opened();
		assert.isDefined(shown[0]?.get('goneMeanwhile'));
		assert.equal(shown[0]?.get('ropesThatRemember')?.abstract, 'Something else.');
		assert.deepEqual(plain(last), plain(library));
		assert.lengthOf(
			wereKnown.filter(isKnown => !isKnown),
			1,
		);
	});

	/** A dump that said something else before it was changed. */
	function otherwise(part: LibraryPart): LibraryPart {
		if (!part.uri.endsWith('/kept.txt')) {
			return part;
		}
		const records = ['Ropes that Remember', 'Gone Meanwhile'].map((title, at) =>
			namedRecord({ title, abstract: 'Something else.', authors: [], links: [], line: at + 1 }),
		);
		return { ...part, records, ...{ hash: 'of other bytes' } };
	}

	test('is nothing where the file is damaged or of another version', async () => {
		await keep(library);
		assert.isUndefined(await memory('2').recall(token));
		const bytes = await vscode.workspace.fs.readFile(file());
		const damaged = bytes.slice();
		damaged[bytes.length >> 1] = (damaged[bytes.length >> 1] ?? 0) ^ 1;
		for (const some of [damaged, bytes.slice(0, bytes.length - 8), new Uint8Array(0)]) {
			await vscode.workspace.fs.writeFile(file(), some);
			assert.isUndefined(await memory().recall(token));
			assert.isDefined((await opened()).last.get('lampsDeepSea'));
		}
		assert.notInclude(wereKnown, true);
	});

	test('has no wrong abstract where its file was damaged, and then reads all files again', async () => {
		await keep(library);
		await damage(name => name.startsWith('later'));
		const { shown, last } = await opened();
		assert.equal(shown[0]?.get('ropesThatRemember')?.abstract, '');
		assert.deepEqual(plain(last), plain(library));
		assert.notInclude(wereKnown, true);
	});

	test('is several files where it is much, all of one time', async () => {
		const parts = new KeptParts(storage(), () => Promise.resolve('1'), 64);
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
		const parts = new KeptParts(storage(), () => Promise.resolve('1'), 64);
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
		const left = vscode.Uri.joinPath(storage(), 'later-1-of-another-time-0.bin');
		await vscode.workspace.fs.writeFile(left, now);
		assert.isDefined(await parts.read(token));
		assert.lengthOf(await vscode.workspace.fs.readDirectory(storage()), files.length, 'nothing is left over');
		await vscode.workspace.fs.delete(vscode.Uri.joinPath(storage(), names[0]!));
		assert.isUndefined(await parts.read(token), 'a file that is gone');
	});

	test('is what it was where keeping it anew was told to stop', async () => {
		const parts = new KeptParts(storage(), () => Promise.resolve('1'));
		const [before, after] = [new Uint8Array(50).fill(1), new Uint8Array(3_000_000).fill(2)];
		await parts.write({ now: [before], later: [before] }, token);
		const stop = new vscode.CancellationTokenSource();
		const writing = parts.write({ now: [after], later: [after] }, stop.token);
		stop.cancel();
		assert.isFalse(await writing);
		const found = (await parts.read(token)) ?? assert.fail();
		const [later] = found.later;
		assert.deepEqual(found.now, [before]);
		assert.deepEqual(later?.subarray(0, later.length), before);
		assert.lengthOf(await vscode.workspace.fs.readDirectory(storage()), 2, 'nothing is left over');
	});

	test('is two files, and none once there are no papers', async () => {
		await keep(library);
		assert.lengthOf(await vscode.workspace.fs.readDirectory(storage()), 2);
		await memory().keep(PaperIndex.empty, Library.empty, token);
		assert.deepEqual(await vscode.workspace.fs.readDirectory(storage()), []);
	});
});
