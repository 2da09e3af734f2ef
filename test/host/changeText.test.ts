import { assert } from 'chai';
import * as vscode from 'vscode';
import { changeFiles, changeTexts } from '../../src/editor/files/changeText';
import { UnsavedChange } from '../../src/editor/files/unsavedChange';
import { UnfinishedSaves } from '../../src/editor/files/unfinishedSaves';
import { closeAll, inWorkspace, remove, until, write } from './literature';

/** Bytes as characters of the same number. */
const bytesOf = async (uri: vscode.Uri) => String.fromCharCode(...(await vscode.workspace.fs.readFile(uri)));

const isThere = (uri: vscode.Uri) =>
	vscode.workspace.fs.stat(uri).then(
		() => true,
		() => false,
	);

/** Replaces the first `from` by `to`. */
const replacing = (from: string, to: string) => (text: string) => {
	const start = text.indexOf(from);
	return [{ start, end: start + from.length, text: to }];
};

suite('changing files of the user', () => {
	let count = 0;
	let name: string, otherName: string, uri: vscode.Uri, other: vscode.Uri;

	// VS Code remembers what was undone in a file of the same name.
	setup(() => {
		[name, otherName] = [`changed-${++count}.txt`, `changed-too-${count}.txt`];
		[uri, other] = [inWorkspace(name), inWorkspace(otherName)];
	});

	teardown(async () => {
		await closeAll();
		await remove(name, otherName, `gone-${name}`, '.unfinished', 'made');
	});

	test('keeps every other byte of a closed file, and leaves no unsaved editor', async () => {
		await write(name, '\uFEFFone\r\ntwo \r\n\tthree');
		await changeTexts([{ uri, edit: replacing('two', 'zwei\n') }]);
		assert.equal(await bytesOf(uri), 'ï»¿one\r\nzwei\r\n \r\n\tthree');
		const isUnsaved = (document: vscode.TextDocument) =>
			document.isDirty && document.uri.toString() === uri.toString();
		await until(() => !vscode.workspace.textDocuments.some(isUnsaved));
	});

	test('is one step that can be undone, over several files', async () => {
		await write(name, 'one');
		await write(otherName, 'two');
		await changeTexts([
			{ uri, edit: replacing('one', 'eins') },
			{ uri: other, edit: replacing('two', 'zwei') },
		]);
		assert.deepEqual([await bytesOf(uri), await bytesOf(other)], ['eins', 'zwei']);
		const editor = await vscode.window.showTextDocument(uri);
		await vscode.commands.executeCommand('undo');
		assert.equal(editor.document.getText(), 'one');
	});

	test('changes and makes nothing where it is cancelled before', async () => {
		await write(name, 'one');
		const stop = new vscode.CancellationTokenSource();
		const cancelling = (text: string) => {
			stop.cancel();
			return replacing('one', 'eins')(text);
		};
		await changeTexts([{ uri, edit: cancelling }], [{ uri: other, text: 'new' }], stop.token);
		assert.equal(await bytesOf(uri), 'one');
		assert.isFalse(await isThere(other));
		await changeTexts([], [{ uri: other, text: 'new' }], stop.token);
		assert.isFalse(await isThere(other));
	});

	test('lets a file go whose text another takes over, and not where it says something else by then', async () => {
		await write(name, 'one');
		await write(otherName, 'two');
		const taken = { uri, edit: (text: string) => [{ start: 3, end: text.length, text: ' two' }] };
		const said = await changeFiles({ changes: [taken], gone: [{ uri: other, text: 'three' }] }).then(
			() => '',
			(error: Error) => error.message,
		);
		assert.include(said, otherName);
		assert.deepEqual([await bytesOf(uri), await bytesOf(other)], ['one', 'two']);
		await changeFiles({ changes: [taken], gone: [{ uri: other, text: 'two' }] });
		assert.equal(await bytesOf(uri), 'one two');
		assert.isFalse(await isThere(other));
	});

	test('gives a file another name in the same step, and saves it there', async () => {
		await write(name, 'one');
		await changeFiles({
			changes: [{ uri, edit: replacing('one', 'eins') }],
			renamed: [{ from: uri, to: other }],
		});
		assert.equal(await bytesOf(other), 'eins');
		assert.isFalse(await isThere(uri));
		const places = [uri, other].map(String);
		const mine = () => vscode.workspace.textDocuments.filter(({ uri }) => places.includes(uri.toString()));
		await until(() => !mine().some(({ isDirty }) => isDirty));
	});

	test('leaves unsaved what was unsaved', async () => {
		await write(name, 'one');
		const editor = await vscode.window.showTextDocument(uri);
		await editor.edit(builder => builder.insert(new vscode.Position(0, 3), ' more'));
		await changeTexts([{ uri, edit: replacing('one', 'eins') }]);
		assert.equal(editor.document.getText(), 'eins more');
	});

	test('never overwrites what changed on disk under an unsaved editor', async () => {
		await write(name, 'one');
		const editor = await vscode.window.showTextDocument(uri);
		await editor.edit(builder => builder.insert(new vscode.Position(0, 3), ' more'));
		await write(name, 'somebody else');
		await changeTexts([{ uri, edit: replacing('one', 'eins') }]);
		assert.equal(editor.document.getText(), 'eins more');
		assert.isFalse(await editor.document.save());
		assert.equal(await bytesOf(uri), 'somebody else');
		await vscode.commands.executeCommand('workbench.action.files.revert');
	});

	test('tells what changed on disk at the last moment, and shows how it differs', async () => {
		await write(name, 'one');
		const { document } = await vscode.window.showTextDocument(uri);
		const intruder = vscode.workspace.onWillSaveTextDocument(event =>
			event.waitUntil(write(name, 'somebody else')),
		);
		const said = await changeTexts([{ uri, edit: replacing('one', 'eins') }]).then(
			() => undefined,
			(error: unknown) => error,
		);
		intruder.dispose();
		assert.equal(await bytesOf(uri), 'somebody else');
		assert.equal(document.getText(), 'eins');
		assert.instanceOf(said, UnsavedChange);
		await (said as UnsavedChange).compare();
		const tab = () => vscode.window.tabGroups.activeTabGroup.activeTab;
		await until(() => tab()?.input instanceof vscode.TabInputTextDiff);
		await vscode.window.showTextDocument(document);
		await vscode.commands.executeCommand('workbench.action.files.revert');
	});

	test('goes by what is on disk, not by what was there a moment ago', async () => {
		await write(name, 'one');
		await vscode.window.showTextDocument(uri);
		await write(name, 'neu one');
		await changeTexts([{ uri, edit: replacing('one', 'eins') }]);
		assert.equal(await bytesOf(uri), 'neu eins');
	});

	for (const [what, bytes] of [
		['mixed line ends', 'one\r\ntwo\nthree'],
		['bytes that are no text', 'one \xff\xfe two'],
	] as const) {
		test(`leaves a file with ${what} as it is, and says so`, async () => {
			await vscode.workspace.fs.writeFile(
				uri,
				Uint8Array.from(bytes, character => character.charCodeAt(0)),
			);
			const said = await changeTexts([{ uri, edit: replacing('one', 'eins') }]).then(
				() => '',
				(error: Error) => error.message,
			);
			assert.include(said, name);
			assert.equal(await bytesOf(uri), bytes);
		});
	}

	test('is finished in the next session where VS Code died while it saved', async () => {
		const unfinished = inWorkspace('.unfinished');
		const gone = inWorkspace(`gone-${name}`);
		const bytes = new TextEncoder().encode('one\nzwei\n');
		const saves = [
			{ uri: uri.toString(), bytes },
			{ uri: other.toString(), bytes },
			{ uri: inWorkspace('never-made.txt').toString(), bytes },
			{ uri: gone.toString(), bytes, wasToGo: true },
		];
		await write(otherName, 'one\nmine\n');
		let died: (() => void) | undefined;
		const saving = new UnfinishedSaves(unfinished).during(saves, async () => {
			await write(name, 'one\nzw');
			await new Promise<void>(resolve => (died = resolve));
		});
		await until(() => died);
		await new UnfinishedSaves(unfinished).finish();
		assert.deepEqual([await bytesOf(uri), await bytesOf(other)], ['one\nzwei\n', 'one\nmine\n']);
		assert.equal(await bytesOf(gone), 'one\nzwei\n');
		assert.deepEqual(await vscode.workspace.fs.readDirectory(inWorkspace('.unfinished/unfinished')), []);
		died?.();
		await saving;
	});

	test('makes a file with its folders, and never over another', async () => {
		const made = inWorkspace('made/here/new.md');
		await changeTexts([], [{ uri: made, text: 'new' }]);
		assert.equal(await bytesOf(made), 'new');
		const said = await changeTexts([], [{ uri: made, text: 'other' }]).then(
			() => '',
			(error: Error) => error.message,
		);
		assert.include(said, 'new.md');
		assert.equal(await bytesOf(made), 'new');
	});
});
