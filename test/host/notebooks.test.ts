import { assert } from 'chai';
import * as vscode from 'vscode';
import type { LiteratureApi } from '../../src/api';
import { dumpPage } from '../dumpPage';
import { closeAll, inWorkspace, literature, read, remove, until, write } from './literature';

suite('notebooks', () => {
	let api: LiteratureApi;
	const key = 'cranesHollowHarbours';
	const cell = (source: readonly string[], type = 'markdown') => ({ cell_type: type, metadata: {}, source });
	const code = { ...cell([`x = "[@${key}]"`], 'code'), execution_count: null, outputs: [] };
	const json = (...cells: unknown[]) =>
		JSON.stringify({ cells, metadata: {}, nbformat: 4, nbformat_minor: 5 }, null, 1) + '\n';
	const closed = json(cell(['# "Title"\n', '\n', `So [@${key}, p. 3].\n`, `And @${key}.`]), code);

	suiteSetup(async () => {
		api = await literature();
		await write('notebooks/page.txt', dumpPage('Cranes over Hollow Harbours'));
		await write('notebooks/refs.bib', `@misc{${key},\n  title = {Cranes over Hollow Harbours}\n}\n`);
		await write('notebooks/closed.ipynb', closed);
		await write('notebooks/draft.tex', `\\cite{${key}}\n`);
		// The page and the bibliography.
		await until(() => api.paper(key)?.sources.length === 2);
	});

	teardown(closeAll);

	suiteTeardown(async () => {
		await remove('notebooks');
		await until(() => !api.paper(key) && !api.paper('cranes84'));
	});

	test('that are closed are renamed by an edit of the key alone', async () => {
		const draft = await vscode.workspace.openTextDocument(inWorkspace('notebooks/draft.tex'));
		const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
			'vscode.executeDocumentRenameProvider',
			draft.uri,
			new vscode.Position(0, 8),
			'cranes84',
		);
		const [, edits = []] = edit.entries().find(([uri]) => uri.path.endsWith('closed.ipynb')) ?? [];
		const lines = closed.split('\n');
		const replaced = edits.map(({ range, newText }) => [
			lines[range.start.line]!.slice(range.start.character, range.end.character),
			newText,
		]);
		assert.deepEqual(replaced, [
			[key, 'cranes84'],
			[key, 'cranes84'],
		]);
	});

	test('that are closed are found by the cells that cite', async () => {
		const draft = await vscode.workspace.openTextDocument(inWorkspace('notebooks/draft.tex'));
		const locations = await vscode.commands.executeCommand<vscode.Location[]>(
			'vscode.executeReferenceProvider',
			draft.uri,
			new vscode.Position(0, 8),
		);
		const inNotebook = locations.filter(({ uri }) => uri.path.endsWith('closed.ipynb'));
		assert.lengthOf(inNotebook, 2);
		const texts = await Promise.all(
			inNotebook.map(async ({ uri, range }) => (await vscode.workspace.openTextDocument(uri)).getText(range)),
		);
		assert.deepEqual(texts, [key, key]);
		assert.isTrue(inNotebook.every(({ uri }) => uri.scheme === 'vscode-notebook-cell'));
	});

	test('are renamed, closed or open, and nothing else in them is changed', async () => {
		const open = await write('notebooks/open.ipynb', json(cell([`Here @${key}.`]), code));
		const notebook = await vscode.workspace.openNotebookDocument(open);
		await vscode.window.showNotebookDocument(notebook);
		await vscode.commands.executeCommand('litnotes.renameCitekey', { keys: [key], newKey: 'cranes84' });
		await until(() => api.paper('cranes84'));
		assert.equal(notebook.cellAt(0).document.getText(), 'Here @cranes84.');
		assert.equal(notebook.cellAt(1).document.getText(), `x = "[@${key}]"`);
		assert.isFalse(notebook.isDirty);
		const text = await read(inWorkspace('notebooks/closed.ipynb'));
		assert.equal(
			text,
			closed.replace(`[@${key}, p`, '[@cranes84, p').replace(`And @${key}`, 'And @cranes84'),
		);
		assert.include(await read(inWorkspace('notebooks/refs.bib')), '@misc{cranes84,');
		assert.equal(await read(inWorkspace('notebooks/draft.tex')), '\\cite{cranes84}\n');
	});
});
