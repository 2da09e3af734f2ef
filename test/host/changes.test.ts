import { assert } from 'chai';
import * as vscode from 'vscode';
import type { LiteratureApi } from '../../src/api';
import { abstractAbout, dumpPage } from '../dumpPage';
import { closeAll, inWorkspace, literature, remove, until, write } from './literature';

suite('papers follow the files', () => {
	let api: LiteratureApi;
	const has = (title: string) => api.papers().some(paper => paper.title === title);

	suiteSetup(async () => {
		api = await literature();
	});

	teardown(async () => {
		await closeAll();
		const files = ['open.txt', 'broken.json', 'explained.txt'];
		await remove('.gitignore', 'ignored', 'moved', '../staging', 'again', ...files);
	});

	test('that are added, changed, renamed and deleted, git-ignored and deep in folders', async () => {
		await write('.gitignore', 'ignored/\n');
		const uri = await write(
			'ignored/a/b/c/page.txt',
			dumpPage('Sparse Tides in Narrow Harbours', 'Weighing Clouds with Pendulums', 'Slow Rivers of Glass'),
		);
		await until(() => has('Weighing Clouds with Pendulums'));

		await write(
			'ignored/a/b/c/page.txt',
			dumpPage('Sparse Tides in Narrow Harbours', 'Counting Snow by Ear', 'Slow Rivers of Glass'),
		);
		await until(() => has('Counting Snow by Ear') && !has('Weighing Clouds with Pendulums'));

		const renamed = inWorkspace('ignored/a/renamed.txt');
		await vscode.workspace.fs.rename(uri, renamed);
		await until(() =>
			api.papers().some(({ sources }) => sources.some(source => source.uri === renamed.toString())),
		);
		assert.isTrue(has('Counting Snow by Ear'));

		await vscode.workspace.fs.delete(inWorkspace('ignored'), { recursive: true });
		await until(() => !has('Counting Snow by Ear'));
	});

	test('in a folder that is deleted and made again at once', async () => {
		await write('again/page.txt', dumpPage('Ladders for Tall Birds', 'Baskets of Warm Rain'));
		await until(() => has('Ladders for Tall Birds'));
		await vscode.workspace.fs.delete(inWorkspace('again'), { recursive: true });
		await write('again/other.txt', dumpPage('Buttons of Old Coats', 'Doors to the Sea'));
		await until(() => has('Buttons of Old Coats') && !has('Ladders for Tall Birds'));
	});

	test('that come with a folder moved into the workspace, and go with it', async () => {
		const page = dumpPage('Weights of Whispers', 'The Width of a Shadow', 'Ferries between Mountains');
		await write('../staging/deep/page.txt', page);
		await vscode.workspace.fs.rename(inWorkspace('../staging'), inWorkspace('moved'));
		await until(() => has('The Width of a Shadow'));
		await vscode.workspace.fs.rename(inWorkspace('moved'), inWorkspace('../staging'));
		await until(() => !has('The Width of a Shadow'));
	});

	test('and the unsaved text of an open dump', async () => {
		const uri = await write(
			'open.txt',
			dumpPage('A Theory of Wet Ink', 'Maps of Forgotten Stairs', 'Bells under Water'),
		);
		await until(() => has('A Theory of Wet Ink'));
		const before = api.paper('bellsUnderWater');
		const document = await vscode.workspace.openTextDocument(uri);
		const edit = new vscode.WorkspaceEdit();
		edit.replace(uri, document.lineAt(2).range, 'A Theory of Dry Ink');
		await vscode.workspace.applyEdit(edit);
		await until(() => has('A Theory of Dry Ink') && !has('A Theory of Wet Ink'));
		assert.isTrue(document.isDirty);
		await emptyAndUndo(document);
		assert.equal(api.paper('bellsUnderWater')?.title, before?.title);
		await document.save();
		await vscode.workspace.fs.delete(uri);
		await until(() => !has('A Theory of Dry Ink'));
	});

	/** What is no dump for a moment is one again when the text comes back. */
	async function emptyAndUndo(document: vscode.TextDocument): Promise<void> {
		await vscode.window.showTextDocument(document);
		await vscode.commands.executeCommand('editor.action.selectAll');
		await vscode.commands.executeCommand('deleteLeft');
		await until(() => !has('A Theory of Dry Ink'));
		await vscode.commands.executeCommand('undo');
		await until(() => has('A Theory of Dry Ink'));
	}

	test('tell what could not be read as a diagnostic on its line', async () => {
		const broken =
			'[{"paper":{"id":"2401.00001","title":"Whole Records of the Sea","summary":"' +
			abstractAbout('records') +
			'"}},\n' +
			'{"paper":{"id":"2401.00002","title":"Broken Records of the Sea","summary":"' +
			abstractAbout('half') +
			'\n';
		const uri = await write('broken.json', broken);
		await until(() => has('Whole Records of the Sea'));
		await until(() => vscode.languages.getDiagnostics(uri).length > 0);
		const [diagnostic] = vscode.languages.getDiagnostics(uri);
		assert.equal(diagnostic?.range.start.line, 1);
		assert.equal(diagnostic?.source, 'Literature Notes');
		assert.equal(api.papers().find(({ title }) => title === 'Whole Records of the Sea')?.arxiv, '2401.00001');
		await vscode.workspace.fs.delete(uri);
		await until(() => vscode.languages.getDiagnostics(uri).length === 0);
	});

	test('and are explained line by line', async () => {
		const uri = await write(
			'explained.txt',
			dumpPage('Lanterns for Deep Sea Fish', 'Roofs that Sing', 'On Folding Maps'),
		);
		await until(() => has('Roofs that Sing'));
		await vscode.commands.executeCommand('litnotes.explainFile', uri);
		await until(() => vscode.window.activeTextEditor?.document.uri.scheme === 'litnotes-explanation');
		const text = vscode.window.activeTextEditor?.document.getText() ?? '';
		assert.match(text, /^explained\.txt: 3 papers\n/);
		assert.match(text, /^ +3 +title: a paper begins here +Lanterns for Deep Sea Fish$/m);
		assert.match(text, /^ +1 +chrome: .* Daily Papers$/m);
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		await vscode.workspace.fs.delete(uri);
		await until(() => !has('Roofs that Sing'));
	});
});
