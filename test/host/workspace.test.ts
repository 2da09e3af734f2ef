import { assert } from 'chai';
import * as vscode from 'vscode';
import { expectedRecords } from './expectedRecords';

suite('the workspace under test', () => {
	test('is open in the extension host that was asked for', () => {
		const kind = vscode.workspace.getConfiguration('litnotesTest').get('host', 'node');
		assert.equal(typeof process === 'undefined' ? 'web' : 'node', kind);
	});

	test('has a draft in every language we cite in', async () => {
		const drafts = await vscode.workspace.findFiles('drafts/*');
		assert.isAtLeast(drafts.length, 8);
	});

	test('tells of a new file', async () => {
		const [folder] = vscode.workspace.workspaceFolders ?? [];
		assert.isDefined(folder);
		const watcher = vscode.workspace.createFileSystemWatcher('**/new.txt');
		const created = new Promise<vscode.Uri>(resolve => watcher.onDidCreate(resolve));
		const uri = vscode.Uri.joinPath(folder.uri, 'new.txt');
		await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('new'));
		assert.equal((await created).path, uri.path);
		watcher.dispose();
		await vscode.workspace.fs.delete(uri);
	});

	test('has the dumps that the expected records name', async function () {
		const records = await expectedRecords(this);
		const dumps = await vscode.workspace.findFiles('dumps/*.txt');
		const names = dumps.map(uri => uri.path.split('/').at(-1));
		assert.sameMembers(names, [...new Set(records.map(record => record.file))]);
	});
});
