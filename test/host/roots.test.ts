import { assert } from 'chai';
import * as vscode from 'vscode';
import type { LiteratureApi } from '../../src/api';
import { dumpPage } from '../dumpPage';
import { literature, until, untilFound } from './literature';
import { MemoryFiles } from './memoryFiles';

suite('a workspace of several folders', () => {
	let api: LiteratureApi;
	let memory: MemoryFiles;
	const titles = () => api.papers().map(({ title }) => title);

	suiteSetup(async () => {
		const page = dumpPage('Letters from the Attic', 'Counting Empty Chairs', 'A Map of Small Noises');
		memory = new MemoryFiles(
			new Map([
				['/virtual/deep/down/page.md', page],
				['/virtual/cellar/page.md', dumpPage('Jars without Jam', 'Jam in the Dark', 'On Labels')],
				['/virtual/node_modules/other.txt', dumpPage('Never Read One', 'Never Read Two', 'Never Read Three')],
			]),
		);
		vscode.workspace.registerFileSystemProvider('litnotes-memory', memory, { isReadonly: true });
		api = await literature();
		await vscode.commands.executeCommand('litnotes.refresh');
	});

	test('has the papers of each', () => {
		assert.includeMembers(titles(), [
			'Tides in Narrow Harbours',
			'A Weight for Clouds',
			'Letters from the Attic',
		]);
	});

	test('obeys the settings of each', () => {
		assert.notInclude(titles(), 'Kept out of the Second Folder');
		assert.notInclude(titles(), 'Never Read One');
	});

	test('gets notes where each paper was found, by the settings there, as one change', async () => {
		const [one, two] = vscode.workspace.workspaceFolders!;
		const ofFolder = (folder: vscode.WorkspaceFolder) =>
			api
				.papers()
				.find(({ sources }) => sources[0]?.uri === vscode.Uri.joinPath(folder.uri, 'page.txt').toString());
		const keys = [ofFolder(one!)!.key, ofFolder(two!)!.key];
		const settings = vscode.workspace.getConfiguration('litnotes.notes', two);
		await settings.update('folder', 'reading', vscode.ConfigurationTarget.WorkspaceFolder);
		try {
			await vscode.commands.executeCommand('litnotes.setStatus', { keys, status: 'reading' });
		} finally {
			await settings.update('folder', undefined, vscode.ConfigurationTarget.WorkspaceFolder);
		}
		assert.deepEqual(
			keys.map(key => api.paper(key)?.note),
			[
				vscode.Uri.joinPath(one!.uri, 'notes', `${keys[0]}.md`).toString(),
				vscode.Uri.joinPath(two!.uri, 'reading', `${keys[1]}.md`).toString(),
			],
		);
	});

	test('follows a file system that is not on a disk', async () => {
		const uri = vscode.workspace.workspaceFolders!.find(({ uri }) => uri.scheme === 'litnotes-memory')!.uri;
		const page = dumpPage('Letters from the Cellar', 'Counting Empty Chairs', 'A Map of Small Noises');
		memory.change(vscode.Uri.joinPath(uri, 'deep/down/page.md'), page);
		await until(
			() => titles().includes('Letters from the Cellar') && !titles().includes('Letters from the Attic'),
		);
		const paper = api.papers().find(({ title }) => title === 'Counting Empty Chairs')!;
		await vscode.commands.executeCommand('litnotes.openSource', { keys: [paper.key] });
		assert.equal(vscode.window.activeTextEditor?.document.uri.scheme, 'litnotes-memory');
	});

	test('forgets what is gone without a word, once it hears of the folder or somebody comes back', async () => {
		const { uri } = vscode.workspace.workspaceFolders!.find(({ uri }) => uri.scheme === 'litnotes-memory')!;
		const attic = vscode.Uri.joinPath(uri, 'attic');
		const first = vscode.Uri.joinPath(attic, 'first.md');
		memory.change(first, dumpPage('Boxes without Lids', 'Lids without Boxes', 'On String'));
		await until(() => titles().includes('Boxes without Lids'));
		memory.lose(first);
		memory.tell(attic, vscode.FileChangeType.Changed);
		await until(() => !titles().includes('Boxes without Lids'));

		assert.include(titles(), 'Jars without Jam');
		memory.lose(vscode.Uri.joinPath(uri, 'cellar/page.md'));
		await vscode.window.showTextDocument(vscode.Uri.joinPath(uri, 'deep/down/page.md'));
		await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
		await until(() => !titles().includes('Jars without Jam'));
	});

	/** Whether papers have been there all the while that `act` takes. */
	async function stays(title: string, act: () => Promise<unknown>): Promise<boolean> {
		let isThere = titles().includes(title);
		const looking = api.onDidChangePapers(() => (isThere &&= titles().includes(title)));
		await act();
		looking.dispose();
		return isThere;
	}

	test('keeps what is back before VS Code tells that it was gone', async () => {
		const { uri } = vscode.workspace.workspaceFolders!.find(({ uri }) => uri.scheme === 'litnotes-memory')!;
		const [barn, back, gone] = ['barn', 'barn/back.md', 'barn/gone.md'].map(path =>
			vscode.Uri.joinPath(uri, path),
		) as [vscode.Uri, vscode.Uri, vscode.Uri];
		const draft = vscode.Uri.joinPath(barn, 'draft.md');
		const isCited = async () => (await api.search('cited:draft')).some(hit => hit.paper.key === 'hayClocks');
		memory.change(draft, 'So [@hayClocks].\n');
		for (const told of [[back, draft, gone], [barn]]) {
			memory.change(back, dumpPage('Hay for Clocks', 'Clocks of Hay', 'On Ladders'));
			memory.change(gone, dumpPage('Doors of Straw', 'Straw for Doors', 'On Hinges'));
			await until(() => titles().includes('Hay for Clocks') && titles().includes('Doors of Straw'));
			await untilFound(isCited);
			const isKept = await stays('Hay for Clocks', async () => {
				memory.lose(gone);
				told.forEach(uri => memory.tell(uri, vscode.FileChangeType.Deleted));
				await until(() => !titles().includes('Doors of Straw'));
			});
			assert.isTrue(isKept, String(told));
			assert.isTrue(await isCited(), String(told));
		}
	});

	test('keeps what comes while files are looked for', async () => {
		const { uri } = vscode.workspace.workspaceFolders!.find(({ uri }) => uri.scheme === 'litnotes-memory')!;
		let goOn = () => {};
		const waits = new Promise<void>(resolve => (goOn = resolve));
		let isLooking = false;
		memory.found = () => ((isLooking = true), waits);
		const refreshed = vscode.commands.executeCommand('litnotes.refresh');
		await until(() => isLooking);
		memory.change(vscode.Uri.joinPath(uri, 'late.md'), dumpPage('Soup for Owls', 'Owls of Tin', 'On Spoons'));
		await until(() => titles().includes('Soup for Owls'));
		const isKept = await stays('Soup for Owls', async () => {
			goOn();
			await refreshed;
		});
		memory.found = () => undefined;
		assert.isTrue(isKept);
	});

	test('renames a key in all of them, and cites in each as its own settings say', async () => {
		const [one, two] = vscode.workspace.workspaceFolders!.map(({ uri }) => uri);
		const write = async (folder: vscode.Uri | undefined, name: string, text: string) => {
			const uri = vscode.Uri.joinPath(folder!, name);
			await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
			return uri;
		};
		const draft = await write(one, 'draft.md', 'So [@pearWood].\n');
		const bib = await write(two, 'refs.bib', '@book{pearWood,\n\ttitle = {Pear Wood},\n}\n');
		const settings = vscode.workspace.getConfiguration('litnotes.citation', two);
		await settings.update('language', { 'draft.*': 'org' }, vscode.ConfigurationTarget.WorkspaceFolder);
		const other = await write(two, 'draft.plan', 'So [cite:@pearWood].\n');
		await until(() => api.paper('pearWood'));
		const document = await vscode.workspace.openTextDocument(draft);
		const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
			'vscode.executeDocumentRenameProvider',
			draft,
			document.positionAt(document.getText().indexOf('pear')),
			'quinceWood',
		);
		assert.sameMembers(
			edit.entries().map(([uri, edits]) => `${uri.toString()} ${edits.length}`),
			[draft, bib, other].map(uri => `${uri.toString()} 1`),
		);
		await settings.update('language', undefined, vscode.ConfigurationTarget.WorkspaceFolder);
	});
});
