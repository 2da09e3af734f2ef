import { assert } from 'chai';
import * as vscode from 'vscode';
import type { LiteratureApi } from '../../src/api';
import { dumpPage } from '../dumpPage';
import { closeAll, literature, remove, until, untilFound, write } from './literature';

suite('the language in which a document cites', () => {
	let api: LiteratureApi;
	const key = 'silverKettlesNorth';

	suiteSetup(async () => {
		api = await literature();
		await write('kettles.txt', dumpPage('Silver Kettles of the North'));
		await until(() => api.paper(key));
	});

	suiteTeardown(() => remove('kettles.txt'));

	teardown(async () => {
		await closeAll();
		await remove('spoken', 'book');
	});

	/** What is written at the end of a file, which is not changed. */
	async function cited(uri: vscode.Uri): Promise<string> {
		const editor = await vscode.window.showTextDocument(uri);
		const { document } = editor;
		const before = document.getText();
		const end = document.positionAt(before.length);
		editor.selection = new vscode.Selection(end, end);
		await vscode.commands.executeCommand('litnotes.insertCitation', { keys: [key] });
		const written = document.getText().slice(before.length);
		await vscode.commands.executeCommand('workbench.action.files.revert');
		return written;
	}

	async function withLanguage(value: unknown, act: () => Promise<void>): Promise<void> {
		const settings = vscode.workspace.getConfiguration('litnotes.citation');
		await settings.update('language', value, vscode.ConfigurationTarget.Workspace);
		try {
			await act();
		} finally {
			await settings.update('language', undefined, vscode.ConfigurationTarget.Workspace);
		}
	}

	test('is what the user says of it, by its language or its name', async () => {
		const chapter = await write('spoken/one.tex', '\\usepackage{natbib} So ');
		const other = await write('spoken/two.tex', 'So ');
		await withLanguage({ latex: 'biblatex', 'spoken/two.*': 'plain' }, async () => {
			assert.equal(await cited(chapter), `\\parencite{${key}}`);
			assert.equal(await cited(other), '("Silver Kettles of the North", n.d.)');
		});
		assert.equal(await cited(chapter), `\\citep{${key}}`);
	});

	test('makes a draft of a file that was none', async () => {
		const draft = await write('spoken/draft.plan', `So [@${key}] and [@ketles nort].`);
		const document = await vscode.workspace.openTextDocument(draft);
		const hovers = () =>
			vscode.commands.executeCommand<vscode.Hover[]>(
				'vscode.executeHoverProvider',
				draft,
				new vscode.Position(0, 8),
			);
		const isCited = async () => (await api.search('cited:yes', 100)).some(({ paper }) => paper.key === key);
		assert.isEmpty(await hovers());
		await withLanguage({ '*.plan': 'pandoc' }, async () => {
			await untilFound(async () => (await hovers()).length > 0 && (await isCited()));
			const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
				'vscode.executeCompletionItemProvider',
				draft,
				document.positionAt(document.getText().indexOf(' nort') + 5),
			);
			const [first] = items.filter(({ kind }) => kind === vscode.CompletionItemKind.Reference);
			assert.deepEqual(first?.label, { label: key, description: 'Silver Kettles of the North' });
		});
		await untilFound(async () => (await hovers()).length === 0 && !(await isCited()));
	});

	test('is, of a chapter, the one that its main file loads, as it is written now', async () => {
		const chapter = await write('book/ch/one.tex', 'So ');
		const main = await write(
			'book/main.tex',
			'\\input{preamble}\n\\begin{document}\\include{ch/one}\\end{document}',
		);
		const preamble = await write('book/preamble.tex', '\\usepackage{natbib}');
		await untilFound(async () => (await cited(chapter)) === `\\citep{${key}}`);
		const edit = new vscode.WorkspaceEdit();
		edit.insert(main, new vscode.Position(0, 0), '\\usepackage{biblatex} % ');
		await vscode.workspace.applyEdit(edit);
		assert.equal(await cited(chapter), `\\parencite{${key}}`);
		await vscode.window.showTextDocument(main);
		await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
		await vscode.workspace.fs.writeFile(preamble, new Uint8Array());
		await untilFound(async () => (await cited(chapter)) === `\\cite{${key}}`);
	});
});
