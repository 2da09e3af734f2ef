import { assert } from 'chai';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { dumpPage } from '../dumpPage';
import { Workbench } from './workbench';

suite('a change of many papers', () => {
	let workbench: Workbench;
	const count = 600;
	const syllables = ['Ba', 'De', 'Fi', 'Go', 'Lu', 'Ma', 'Ne', 'Pi', 'Ro', 'Su'];
	const place = (i: number) => [100, 10, 1].map(unit => syllables[Math.floor(i / unit) % 10]).join('');

	suiteSetup(async () => {
		const titles = Array.from({ length: count }, (_, i) => `The Winters of ${place(i)} and its Harbours`);
		workbench = await Workbench.open({
			folder: 'test/fixtures/silent',
			files: { 'page.txt': dumpPage(...titles) },
		});
		await workbench.showContainer('Literature');
		await workbench.treeRow(`page.txt, ${count} papers`).waitFor();
	});
	suiteTeardown(() => workbench.close());

	test('shows that it goes on, and changes nothing where one cancels it', async () => {
		await workbench.run('Notifications: Show Notifications');
		await workbench.treeRow('page.txt').click();
		await workbench.treeRow('The Winters of BaBaBa').click();
		await workbench.page.keyboard.press('ControlOrMeta+A');
		await workbench.page.keyboard.press('Control+K');
		await workbench.page.keyboard.press('s');
		await workbench.quickRow('book  Reading', '');
		await workbench.quickRow('book  Reading', 'Reading');
		await workbench.pressOn('book  Reading');
		const progress = await workbench.notification('Setting the status of');
		await progress.hover();
		await progress.getByRole('button', { name: 'Cancel' }).click();
		await progress.waitFor({ state: 'detached' });
		const notes = join(workbench.folder, 'notes');
		assert.isEmpty(existsSync(notes) ? readdirSync(notes) : []);
	});
});
