import { assert } from 'chai';
import * as vscode from 'vscode';
import { closeAll, inWorkspace, literature, read, remove, until } from './literature';

suite('saved searches', () => {
	const uri = () => inWorkspace('.litnotes/searches.yaml');
	const { executeCommand } = vscode.commands;

	suiteSetup(() => literature());
	suiteTeardown(async () => {
		await executeCommand('litnotes.filterPapers', '');
		await closeAll();
		await remove('.litnotes');
	});

	test('are added to their file, which keeps what the user wrote', async () => {
		await executeCommand('litnotes.saveSearch', { name: 'To read', query: 'status:toRead' });
		await vscode.workspace.fs.writeFile(
			uri(),
			new TextEncoder().encode(`${await read(uri())}# mine\nOld: year:..2000  # why\n`),
		);
		await executeCommand('litnotes.filterPapers', 'tag:x "a phrase"');
		await executeCommand('litnotes.saveSearch', { name: 'Phrases' });
		await executeCommand('litnotes.filterPapers', '');
		assert.match(
			await read(uri()),
			/^# Searches[^\n]*\nTo read: status:toRead\n# mine\nOld: year:\.\.2000 {2}# why\nPhrases: tag:x "a phrase"\n$/,
		);
	});

	test('are completed and checked while they are edited', async () => {
		const document = await vscode.workspace.openTextDocument(uri());
		await vscode.window.showTextDocument(document);
		const edit = new vscode.WorkspaceEdit();
		edit.replace(uri(), new vscode.Range(0, 0, document.lineCount, 0), 'A: stat:read\nB: status:r\nC: [x]\n');
		await vscode.workspace.applyEdit(edit);
		const found = () => vscode.languages.getDiagnostics(uri()).map(({ range }) => range.start.line);
		await until(() => found().join() === '2,0' || found().join() === '0,2');
		const completed = async (end: number) => {
			const position = new vscode.Position(1, end);
			const id = 'vscode.executeCompletionItemProvider';
			const { items } = await executeCommand<vscode.CompletionList>(id, uri(), position);
			return items.map(({ label }) => label);
		};
		assert.includeMembers(await completed(11), ['status:reading', 'status:read']);
		const slip = new vscode.WorkspaceEdit();
		slip.replace(uri(), new vscode.Range(1, 10, 1, 11), 'raeding');
		await vscode.workspace.applyEdit(slip);
		assert.equal((await completed(17))[0], 'status:reading');
	});
});
