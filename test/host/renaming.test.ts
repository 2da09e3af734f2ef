import { assert } from 'chai';
import * as vscode from 'vscode';
import type { LiteratureApi } from '../../src/api';
import { dumpPage } from '../dumpPage';
import { closeAll, inWorkspace, literature, read, remove, until, write } from './literature';

suite('renaming a citekey', () => {
	let api: LiteratureApi;
	const old = 'lanternsTidalLocks';
	const other = 'whistlesEmptyStations';
	const files: { readonly [name: string]: string } = {
		'renamed/page.txt': dumpPage('Lanterns for Tidal Locks', 'Whistles in Empty Stations'),
		'renamed/draft.md': `So [see @${old}, p. 3; @${other}], [[${old}]] and \`@${old}\`.\n`,
		'renamed/draft.tex': `\\cite{${other}, ${old}} % \\cite{${old}}\n`,
		'renamed/draft.typ': `= Aside <aside>\nSo @${old}[p. 3].\n`,
		[`renamed/${old}.md`]: `---\ncitekey: ${old}\ntitle: Lanterns for Tidal Locks\n---\n\nMore in [[${old}]], ${old}.\n`,
		'renamed/refs.bib': `@book{${old},\n  title = {Lanterns for Tidal Locks},\n}\n\n@inbook{x, crossref = {${old}}, note = {${old}}}\n`,
	};

	suiteSetup(async () => {
		api = await literature();
		for (const [name, text] of Object.entries(files)) {
			await write(name, text);
		}
		// The page, the note and two entries of the bibliography.
		await until(() => api.paper(old)?.sources.length === 4 && api.paper(other));
	});

	teardown(closeAll);

	suiteTeardown(async () => {
		await remove('renamed');
		await until(() => !api.paper(old));
	});

	async function textOf(name: string): Promise<string> {
		return (await vscode.workspace.openTextDocument(inWorkspace(`renamed/${name}`))).getText();
	}

	/** The edit that VS Code's *Rename Symbol* gets at the first place of `key` in a file. */
	async function renamed(name: string, key: string, newKey: string): Promise<vscode.WorkspaceEdit> {
		const document = await vscode.workspace.openTextDocument(inWorkspace(`renamed/${name}`));
		const position = document.positionAt(document.getText().indexOf(key) + 1);
		return vscode.commands.executeCommand(
			'vscode.executeDocumentRenameProvider',
			document.uri,
			position,
			newKey,
		);
	}

	function changed(edit: vscode.WorkspaceEdit): string[] {
		return edit
			.entries()
			.map(([uri, edits]) => `${uri.path.split('/').at(-1)} ${edits.length}`)
			.sort();
	}

	const everywhere = ['draft.md 2', 'draft.tex 1', 'draft.typ 1', `${old}.md 2`, 'refs.bib 2'];

	for (const name of ['draft.md', 'draft.tex', 'draft.typ', 'refs.bib', `${old}.md`]) {
		test(`goes through the workspace from ${name}`, async () => {
			assert.deepEqual(changed(await renamed(name, old, 'newKey')), everywhere);
		});
	}

	test('knows text that is not saved', async () => {
		const editor = await vscode.window.showTextDocument(inWorkspace('renamed/draft.md'));
		await editor.edit(builder => builder.insert(new vscode.Position(1, 0), `More @${old}.\n`));
		assert.include(changed(await renamed('draft.tex', old, 'newKey')), 'draft.md 3');
	});

	test('by command changes and saves every file, asks nothing, and can be undone', async () => {
		await vscode.window.showTextDocument(inWorkspace('renamed/draft.md'));
		await vscode.commands.executeCommand('litnotes.renameCitekey', { keys: [old], newKey: 'newKey' });
		for (const name of ['draft.md', 'draft.tex', 'draft.typ', 'refs.bib', 'newKey.md']) {
			const text = new TextDecoder().decode(
				await vscode.workspace.fs.readFile(inWorkspace(`renamed/${name}`)),
			);
			assert.include(text, 'newKey', name);
		}
		assert.equal(
			await textOf('draft.md'),
			files['renamed/draft.md']!.replace(`see @${old}`, 'see @newKey').replace(`[[${old}]]`, '[[newKey]]'),
		);
		assert.equal(
			await textOf('refs.bib'),
			files['renamed/refs.bib']!.replace(`book{${old}`, 'book{newKey').replace(
				`crossref = {${old}`,
				'crossref = {newKey',
			),
		);
		await until(() => api.paper('newKey')?.note?.endsWith('/newKey.md'));
		await vscode.commands.executeCommand('undo');
		await until(() => api.paper(old)?.note?.endsWith(`/${old}.md`));
		for (const [name, text] of Object.entries(files).slice(1)) {
			assert.equal(await textOf(name.replace('renamed/', '')), text);
		}
		await vscode.workspace.saveAll();
	});

	// The last is a label in one of the drafts, where it would cite nothing.
	for (const newKey of [other, 'a b', 'a{b', '', 'a--b', 'fig-one', 'aside']) {
		test(`refuses “${newKey}”`, async () => {
			assert.deepEqual(changed(await renamed('draft.md', old, newKey)), []);
			const before = await textOf('draft.md');
			await vscode.commands.executeCommand('litnotes.renameCitekey', { keys: [old], newKey });
			assert.equal(await textOf('draft.md'), before);
			await vscode.commands.executeCommand('notifications.clearAll');
		});
	}

	test('changes nothing where VS Code would change more of some file than the key', async () => {
		const mixed = `One @${other}.\r\nTwo.\n`;
		const uri = await write('renamed/mixed.md', mixed);
		const before = await textOf('draft.md');
		await vscode.commands.executeCommand('litnotes.renameCitekey', { keys: [other], newKey: 'whistles2024' });
		assert.equal(await read(uri), mixed);
		assert.equal(await textOf('draft.md'), before);
		assert.isUndefined(api.paper('whistles2024'));
		await vscode.workspace.fs.delete(uri);
	});

	test('has nothing to do where no key is', async () => {
		const document = await vscode.workspace.openTextDocument(inWorkspace('renamed/draft.md'));
		const said = await Promise.resolve(
			vscode.commands.executeCommand('vscode.prepareRename', document.uri, new vscode.Position(0, 0)),
		).then(
			() => 'nothing',
			(error: Error) => error.message,
		);
		assert.match(said, /no citekey here/i);
	});

	test('fixes the key of a paper that only a dump tells of, in the bibliography', async () => {
		const edit = await renamed('draft.md', other, 'whistles:2024');
		const [drafts, bibliographies] = [changed(edit).slice(0, 2), changed(edit).slice(2)];
		assert.deepEqual(drafts, ['draft.md 1', 'draft.tex 1']);
		assert.match(bibliographies.join(), /^ref\w+\.bib 1$/);
		assert.isTrue(await vscode.workspace.applyEdit(edit));
		const fixed = edit.entries().map(([uri]) => uri);
		const bib = await vscode.workspace.openTextDocument(fixed.find(({ path }) => path.endsWith('.bib'))!);
		assert.match(bib.getText(), /@\w+\{whistles:2024,/);
		for (const uri of fixed) {
			await vscode.window.showTextDocument(uri);
			await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
		}
	});
});
