import { assert } from 'chai';
import * as vscode from 'vscode';
import { ScratchFile } from '../../src/editor/files/scratchFile';
import { inWorkspace } from './literature';

suite('a scratch file', () => {
	const folder = () => inWorkspace('.scratch');
	const told: unknown[] = [];
	const open = (mostHeld: number) => new ScratchFile(folder(), error => told.push(error), mostHeld);
	const arrays = ['', 'Größe', ' 学习'].map(text => new TextEncoder().encode(text));
	/** What is put into a file is given up. */
	const copies = () => arrays.map(array => array.slice());
	const isOfFiles = inWorkspace('').scheme === 'file';

	suiteSetup(() => vscode.workspace.fs.createDirectory(folder()));
	suiteTeardown(() => vscode.workspace.fs.delete(folder(), { recursive: true }));

	test('gives back what was put there, and leaves nothing in its folder', async () => {
		const scratch = open(0);
		for (const offset of [0, 1]) {
			const sources = await scratch.put(copies());
			assert.deepEqual(
				sources.map(source => [...source.subarray(offset && source.length, source.length)]),
				arrays.map(array => [...array.subarray(offset && array.length)]),
			);
			assert.deepEqual([...sources[1]!.subarray(1, 4)], [...arrays[1]!.subarray(1, 4)]);
			assert.equal(isOfFiles, !sources.some(source => source instanceof Uint8Array));
			assert.equal(
				isOfFiles,
				sources.every(source => source.givesCopies === true),
			);
		}
		assert.deepEqual(await vscode.workspace.fs.readDirectory(folder()), []);
		assert.isEmpty(told);
	});

	test('is not made for little', async () => {
		const scratch = open(20);
		assert.deepEqual(await scratch.put(copies()), arrays);
		assert.equal(isOfFiles, !((await scratch.put(copies()))[1] instanceof Uint8Array));
	});

	test('that cannot be made leaves the bytes in memory, and says why', async () => {
		const file = vscode.Uri.joinPath(folder(), 'file');
		await vscode.workspace.fs.writeFile(file, arrays[1]!);
		const scratch = new ScratchFile(vscode.Uri.joinPath(file, 'below'), error => told.push(error), 0);
		assert.deepEqual(await scratch.put(copies()), arrays);
		assert.lengthOf(told, isOfFiles ? 1 : 0);
		await vscode.workspace.fs.delete(file);
	});
});
