import { assert } from 'chai';
import * as vscode from 'vscode';
import { inWorkspace, literature, read, write } from './literature';

suite('a folder that is not trusted', () => {
	test('shows its papers, is cited in and gets notes', async () => {
		assert.isFalse(vscode.workspace.isTrusted);
		const api = await literature();
		const paper = api.papers().find(({ title }) => title === 'Tides in Narrow Harbours') ?? assert.fail();
		const [hit] = await api.search('narow harbours');
		assert.equal(hit?.paper.key, paper.key);

		const draft = await write('draft.md', 'As known.\n');
		const editor = await vscode.window.showTextDocument(draft);
		editor.selection = new vscode.Selection(0, 8, 0, 8);
		await vscode.commands.executeCommand('litnotes.insertCitation', { keys: [paper.key] });
		assert.equal(editor.document.getText(), `As known [@${paper.key}].\n`);

		await vscode.commands.executeCommand('litnotes.setStatus', { keys: [paper.key], status: 'read' });
		assert.include(await read(inWorkspace(`notes/${paper.key}.md`)), 'status: read');
	});
});
