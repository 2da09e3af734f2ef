import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Reference } from '../../src/core/bibliography/reference';
import { addTo } from '../../src/editor/bibliography/addTo';
import { closeAll, inWorkspace, read, remove, write } from './literature';
import { MemoryFiles } from './memoryFiles';

const entry = (key: string) => `@misc{${key},\n  title = {Work ${key}},\n}\n`;

/** Adds entries; resolves to the sentence that says why that could not be done. */
function add(uri: vscode.Uri, ...keys: readonly string[]): Promise<string> {
	const references = keys.map((key): Reference => ({
		key,
		type: 'document',
		title: `Work ${key}`,
		authors: [],
	}));
	return addTo(
		uri,
		references.map(reference => ({ reference })),
	).then(
		() => '',
		(error: Error) => error.message,
	);
}

suite('entries added to a bibliography', () => {
	let count = 0;
	let name: string, uri: vscode.Uri;

	setup(() => {
		name = `adding-${++count}.bib`;
		uri = inWorkspace(name);
	});

	teardown(async () => {
		await closeAll();
		await remove(name);
	});

	test('at the same moment all stand there, each once', async () => {
		await write(name, `${entry('k')}% mine\n`);
		const keys = ['h', 'a', 'z', 'm', 'a', 'c'];
		assert.deepEqual(await Promise.all(keys.map(key => add(uri, key))), Array(6).fill(''));
		const text = await read(uri);
		assert.include(text, '% mine');
		assert.sameMembers(
			Array.from(text.matchAll(/@misc\{(\w+)/g), ([, key]) => key),
			['k', 'h', 'a', 'z', 'm', 'c'],
		);
	});

	test('go into a text that is not saved, and leave it unsaved', async () => {
		await write(name, entry('a'));
		const { document } = await typed(uri, '% typed\n');
		assert.equal(await add(uri, 'b'), '');
		assert.equal(document.getText(), `% typed\n${entry('a')}\n${entry('b')}`);
		assert.isTrue(document.isDirty);
		assert.equal(await read(uri), entry('a'));
		await vscode.commands.executeCommand('undo');
		assert.equal(document.getText(), `% typed\n${entry('a')}`);
		await document.save();
	});

	test('go behind what another program has just written', async () => {
		await write(name, entry('a'));
		await vscode.window.showTextDocument(uri);
		await write(name, entry('a') + entry('other'));
		assert.equal(await add(uri, 'b'), '');
		assert.include(await read(uri), '@misc{other,');
		assert.include(await read(uri), '@misc{b,');
	});

	test('lose nothing that is typed meanwhile', async () => {
		// Long enough to be looked through in several slices.
		const long = Array.from({ length: 4_000 }, (_, i) => entry(`long${i}`)).join('');
		await write(name, long);
		const editor = await vscode.window.showTextDocument(uri);
		const adding = add(uri, 'late');
		await editor.edit(builder => builder.insert(new vscode.Position(0, 0), '% typed\n'));
		const said = await adding;
		const late = said === '' ? entry('late') : '';
		assert.isTrue(editor.document.getText() === `% typed\n${long}${late}`, said);
		await editor.document.save();
	});

	for (const [what, bytes] of [
		['in Latin-1', '@misc{a, title = {M\xfcller}}\n'],
		['with mixed line ends', '@misc{a,\r\n}\n@misc{b,\r\n}'],
	] as const) {
		test(`leave a file ${what} as it is, and say so`, async () => {
			const before = Uint8Array.from(bytes, character => character.charCodeAt(0));
			await vscode.workspace.fs.writeFile(uri, before);
			assert.include(await add(uri, 'new'), name);
			assert.deepEqual(await vscode.workspace.fs.readFile(uri), before);
		});
	}

	test('leave a read-only file as it is, and say so', async () => {
		const text = entry('a');
		const files = new MemoryFiles(new Map([['/folder/kept.bib', text]]));
		const kept = vscode.Uri.parse('litnotes-kept:/folder/kept.bib');
		const registered = vscode.workspace.registerFileSystemProvider(kept.scheme, files, { isReadonly: true });
		try {
			assert.include(await add(kept, 'new'), 'kept.bib');
			assert.equal(await read(kept), text);
		} finally {
			await vscode.commands.executeCommand('workbench.action.closeAllEditors');
			registered.dispose();
		}
	});

	test('go into a file in UTF-16, which stays so', async () => {
		const utf16 = (text: string) =>
			Uint8Array.from(
				`\uFEFF${text}`
					.split('')
					.flatMap(character => [character.charCodeAt(0) & 255, character.charCodeAt(0) >> 8]),
			);
		await vscode.workspace.fs.writeFile(uri, utf16(entry('a')));
		assert.equal(await add(uri, 'b'), '');
		assert.deepEqual(await vscode.workspace.fs.readFile(uri), utf16(`${entry('a')}\n${entry('b')}`));
	});

	test('keep the mark and the line ends of the file', async () => {
		const text = `\uFEFF${entry('a').replaceAll('\n', '\r\n')}\r\n% end`;
		await write(name, text);
		assert.equal(await add(uri, 'b'), '');
		assert.equal(await read(uri), `${text}\r\n\r\n${entry('b').trimEnd().replaceAll('\n', '\r\n')}`);
	});
});

async function typed(uri: vscode.Uri, text: string): Promise<vscode.TextEditor> {
	const editor = await vscode.window.showTextDocument(uri);
	await editor.edit(builder => builder.insert(new vscode.Position(0, 0), text));
	return editor;
}
