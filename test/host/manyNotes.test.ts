import { assert } from 'chai';
import * as vscode from 'vscode';
import { dumpPage } from '../dumpPage';
import { closeAll, literature, read, remove, until, write } from './literature';

suite('many notes', () => {
	const { executeCommand } = vscode.commands;
	// VS Code keeps fifty documents open at most that no editor shows.
	const count = 70;
	const syllables = ['Ba', 'De', 'Fi', 'Go', 'Lu', 'Ma', 'Ne', 'Pi', 'Ro', 'Su'];
	const place = (i: number) => [100, 10, 1].map(unit => syllables[Math.floor(i / unit) % 10]).join('');
	const titles = Array.from({ length: count }, (_, i) => `The Winters of ${place(i)} and its Harbours`);

	teardown(async () => {
		await vscode.workspace.saveAll();
		await closeAll();
		await remove('many.txt', 'notes');
	});

	test('are made and changed at once, saved, shown in no editor, and changed back by one undo', async function () {
		this.timeout(120_000);
		const api = await literature();
		await closeAll();
		await write('many.txt', dumpPage(...titles));
		const mine = () => api.papers().filter(({ title }) => titles.includes(title));
		await until(() => mine().length === count);
		const keys = mine().map(({ key }) => key);
		await executeCommand('litnotes.setStatus', { keys, status: 'toRead' });
		assert.isTrue(mine().every(({ status }) => status === 'toRead'));
		assert.lengthOf(new Set(mine().map(({ note }) => note)), count);
		await executeCommand('litnotes.setStatus', { keys, status: 'read' });
		assert.isTrue(mine().every(({ status }) => status === 'read'));
		for (const { note } of mine()) {
			assert.match(await read(vscode.Uri.parse(note!)), /\nstatus: read\n/);
		}
		assert.isFalse(vscode.workspace.textDocuments.some(({ isDirty }) => isDirty));
		assert.isEmpty(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs));
		await vscode.window.showTextDocument(vscode.Uri.parse(mine()[0]!.note!));
		await executeCommand('undo');
		await until(() => mine().every(({ status }) => status === 'toRead'));
	});
});
