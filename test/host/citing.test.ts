import { assert } from 'chai';
import * as vscode from 'vscode';
import type { LiteratureApi } from '../../src/api';
import { dumpPage } from '../dumpPage';
import { closeAll, literature, remove, until, untitled, write } from './literature';

suite('citing', () => {
	let api: LiteratureApi;
	let dump: vscode.Uri;
	const one = 'quietEnginesHigh';
	const two = 'lightOldWindows';

	suiteSetup(async () => {
		api = await literature();
		dump = await write(
			'cited.txt',
			dumpPage('Quiet Engines for High Trains', 'Light from Old Windows', 'Salt in the Wind'),
		);
		await until(() => api.paper(one) && api.paper(two));
	});

	teardown(async () => {
		await closeAll();
		await remove(...files.map(([extension]) => `named.${extension}`));
	});

	suiteTeardown(() => remove('cited.txt'));

	/** Cites in a document whose cursors are marked `|`, and undoes it in one step. */
	async function cited(marked: string, languageId: string, keys = [one], form?: string): Promise<string> {
		const content = marked.replaceAll('|', '');
		const document = await untitled(languageId, content);
		const editor = await vscode.window.showTextDocument(document);
		const cursors = Array.from(marked.matchAll(/\|/g), ({ index }, i) => document.positionAt(index - i));
		editor.selections = cursors.map(cursor => new vscode.Selection(cursor, cursor));
		await vscode.commands.executeCommand('litnotes.insertCitation', { keys, form });
		const written = document.getText();
		await vscode.commands.executeCommand('undo');
		assert.equal(document.getText(), content, 'one undo takes it back');
		await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
		// The next untitled document would get the name of this one, and its text.
		await until(() => document.isClosed);
		return written;
	}

	const forms: [languageId: string, marked: string, written: string][] = [
		['markdown', 'As shown |.', `As shown [@${one}].`],
		['markdown', 'As shown [@other|].', `As shown [@other; @${one}].`],
		['latex', '\\documentclass{a}\nShown |.', `\\documentclass{a}\nShown \\cite{${one}}.`],
		['latex', '\\usepackage{natbib}\nShown |.', `\\usepackage{natbib}\nShown \\citep{${one}}.`],
		['latex', '\\cite{other|}', `\\cite{other,${one}}`],
		['restructuredtext', 'Shown |.', `Shown :cite:p:\`${one}\`.`],
	];
	for (const [languageId, marked, written] of forms) {
		test(`in ${languageId}: ${JSON.stringify(marked)}`, async () =>
			assert.equal(await cited(marked, languageId), written));
	}

	const variants: [form: string, languageId: string, marked: string, written: string][] = [
		['narrative', 'markdown', 'As |, say', `As @${one}, say`],
		['authorSuppressed', 'markdown', 'They say |.', `They say [-@${one}].`],
		[
			'footnote',
			'latex',
			'\\usepackage{biblatex}\nShown|.',
			`\\usepackage{biblatex}\nShown\\footcite{${one}}.`,
		],
		['nocite', 'latex', 'Shown |', `Shown \\nocite{${one}}`],
		['nocite', 'markdown', '---\ntitle: T\n---\nSo|', `---\ntitle: T\nnocite: |\n  @${one}\n---\nSo`],
		['narrative', 'latex', 'What a language lacks: |', `What a language lacks: \\cite{${one}}`],
	];
	for (const [form, languageId, marked, written] of variants) {
		test(`${form} in ${languageId}: ${JSON.stringify(marked)}`, async () =>
			assert.equal(await cited(marked, languageId, [one], form), written));
	}

	/** While a setting of ours is this. */
	async function withSetting<Result>(
		name: string,
		value: unknown,
		act: () => Promise<Result>,
	): Promise<Result> {
		const settings = vscode.workspace.getConfiguration('litnotes.citation');
		await settings.update(name, value, vscode.ConfigurationTarget.Workspace);
		try {
			return await act();
		} finally {
			await settings.update(name, undefined, vscode.ConfigurationTarget.Workspace);
		}
	}

	test('as a template of the user says', () =>
		withSetting('templates', { html: '<cite>{key}</cite>', latex: '\\autocite{{key}}' }, async () => {
			assert.equal(await cited('So |.', 'html'), `So <cite>${one}</cite>.`);
			assert.equal(await cited('So |.', 'latex', [one, two]), `So \\autocite{${one},${two}}.`);
		}));

	test('with stops for prefix and locator', () =>
		withSetting('locator', true, async () => {
			const document = await untitled('markdown', 'So ');
			const editor = await vscode.window.showTextDocument(document);
			editor.selection = new vscode.Selection(0, 3, 0, 3);
			await vscode.commands.executeCommand('litnotes.insertCitation', { keys: [one] });
			await vscode.commands.executeCommand('type', { text: 'see ' });
			await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
			await vscode.commands.executeCommand('type', { text: ', p. 3' });
			await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
			await vscode.commands.executeCommand('type', { text: '.' });
			assert.equal(document.getText(), `So [see @${one}, p. 3].`);
			await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
			await until(() => document.isClosed);
		}));

	test('as footnotes that get their notes', () =>
		withSetting('markdown', 'footnote', async () => {
			assert.equal(
				await cited('So|.', 'markdown'),
				`So[^${one}].\n\n[^${one}]: *Quiet Engines for High Trains*.\n`,
			);
		}));

	test('at every cursor, several papers', async () => {
		assert.equal(
			await cited('a | b\n\nc |', 'markdown', [one, two]),
			`a [@${one}; @${two}] b\n\nc [@${one}; @${two}]`,
		);
	});

	const files: [name: string, start: string, written: string][] = [
		['typ', 'Shown ', `Shown @${one}`],
		['org', 'Shown ', `Shown [cite:@${one}]`],
		['adoc', 'Shown ', `Shown cite:[${one}]`],
		['qmd', 'Shown ', `Shown [@${one}]`],
	];
	for (const [extension, start, written] of files) {
		test(`in a file that only its name tells of: .${extension}`, async () => {
			const uri = await write(`named.${extension}`, start);
			const editor = await vscode.window.showTextDocument(uri);
			const end = editor.document.positionAt(start.length);
			editor.selection = new vscode.Selection(end, end);
			await vscode.commands.executeCommand('litnotes.insertCitation', { keys: [one] });
			assert.equal(editor.document.getText(), written);
		});
	}

	test('leaves the selection alone where the paper is cited already', async () => {
		const document = await untitled('markdown', `See [@${one}].`);
		const editor = await vscode.window.showTextDocument(document);
		editor.selection = new vscode.Selection(0, 6, 0, 6 + one.length);
		await vscode.commands.executeCommand('litnotes.insertCitation', { keys: [one] });
		assert.equal(document.getText(), `See [@${one}].`);
		await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
		await until(() => document.isClosed);
	});

	test('never writes into a dump', async () => {
		await vscode.workspace.openTextDocument(dump).then(vscode.window.showTextDocument);
		const before = vscode.window.activeTextEditor?.document.getText();
		await vscode.env.clipboard.writeText('');
		await vscode.commands.executeCommand('litnotes.insertCitation', { keys: [one] });
		assert.equal(vscode.window.activeTextEditor?.document.getText(), before);
		assert.equal(await vscode.env.clipboard.readText(), `[@${one}]`);
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	});

	test('in a notebook cell', async () => {
		const cell = new vscode.NotebookCellData(vscode.NotebookCellKind.Markup, 'Shown ', 'markdown');
		const notebook = await vscode.workspace.openNotebookDocument(
			'jupyter-notebook',
			new vscode.NotebookData([cell]),
		);
		await vscode.window.showNotebookDocument(notebook);
		await vscode.commands.executeCommand('notebook.cell.edit');
		await until(() => vscode.window.activeTextEditor?.document.uri.scheme === 'vscode-notebook-cell');
		const editor = vscode.window.activeTextEditor!;
		const end = editor.document.positionAt(editor.document.getText().length);
		editor.selection = new vscode.Selection(end, end);
		await vscode.commands.executeCommand('litnotes.insertCitation', { keys: [one] });
		assert.equal(editor.document.getText(), `Shown [@${one}]`);
		await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
	});

	test('copies where no text is open', async () => {
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		await vscode.env.clipboard.writeText('');
		await vscode.commands.executeCommand('litnotes.insertCitation', { keys: [two] });
		assert.equal(await vscode.env.clipboard.readText(), `[@${two}]`);
		await vscode.commands.executeCommand('litnotes.copyCitekey', { keys: [one, two] });
		assert.equal(await vscode.env.clipboard.readText(), `${one}\n${two}`);
		await vscode.commands.executeCommand('litnotes.copyBibtex', { keys: [one] });
		assert.match(await vscode.env.clipboard.readText(), new RegExp(`^@\\w+\\{${one},`));
	});
});
