import axe from 'axe-core';
import { assert } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dumpPage } from '../dumpPage';
import { Workbench } from './workbench';

suite('reading', () => {
	let workbench: Workbench;
	const note = () => readFileSync(join(workbench.folder, 'notes', 'weightClouds.md'), 'utf8');

	suiteSetup(async () => {
		workbench = await Workbench.open({
			folder: 'test/fixtures/silent',
			files: {
				'page.txt': dumpPage('Tides in Narrow Harbours', 'A Weight for Clouds', 'Bells under Water'),
				'drafts/sky.md': '# Sky\n\nClouds weigh [@weightClouds].\n',
			},
		});
		await workbench.showContainer('Literature');
	});
	suiteTeardown(() => workbench.close());

	test('is noted from the tree with the keyboard alone', async () => {
		const { keyboard } = workbench.page;
		await workbench.treeRow('page.txt, 3 papers').click();
		await workbench.treeRow('Bells under Water').waitFor();
		await keyboard.press('ArrowDown');
		await keyboard.press('ArrowDown');
		await keyboard.press('Control+K');
		await keyboard.press('s');
		await workbench.quickRow('bookmark  To read', '').then(row => row.waitFor());
		await keyboard.press('ArrowDown');
		await keyboard.press('Enter');
		await workbench.treeRow('A Weight for Clouds, weightClouds, note, Reading').waitFor();
		await workbench.treeRow('Reading List, 1 paper').waitFor();
		assert.match(
			note(),
			/^---\ncitekey: weightClouds\n[^]*\nstatus: reading\n[^]*---\n\n# A Weight for Clouds\n/,
		);
	});

	test('goes on in the panel, which keeps the focus, and shows where the paper is cited', async () => {
		const { keyboard } = workbench.page;
		await workbench.treeRow('A Weight for Clouds').click();
		const paper = await workbench.webview('h1:has-text("A Weight for Clouds")');
		assert.equal(await paper.getByLabel('Status').inputValue(), 'reading');
		await paper.getByLabel('Rating').selectOption('4');
		await workbench.treeRow('A Weight for Clouds, weightClouds, note, Reading, rated 4 of 5').waitFor();
		await paper.getByLabel('Add tag').fill('sky-0');
		await keyboard.press('Enter');
		await paper.getByRole('button', { name: 'Remove tag sky-0' }).waitFor();
		assert.equal(await paper.evaluate('document.activeElement.id'), 'tag');
		// The panel is ahead of the disk.
		for (let tries = 0; tries < 50 && !note().includes('\nrating: 4\ntags: [sky-0]\n'); tries++) {
			await workbench.page.waitForTimeout(100);
		}
		assert.include(note(), 'rating: 4\n');
		assert.include(note(), 'tags: [sky-0]\n');
		await paper.getByRole('button', { name: 'drafts/sky.md, line 3' }).waitFor();
		await paper.evaluate(axe.source);
		const { violations } = await paper.evaluate<{ violations: { id: string }[] }>('axe.run(document)');
		assert.deepEqual(violations, []);
		await paper.getByRole('button', { name: 'Remove tag sky-0' }).click();
		await workbench.treeRow('A Weight for Clouds, weightClouds, note, Reading, rated 4 of 5').waitFor();
		await paper.getByRole('button', { name: 'drafts/sky.md, line 3' }).click();
		await workbench.editor('sky.md').waitFor();
		await paper.getByRole('button', { name: 'Open note' }).click();
		await workbench.waitForText('weightClouds.md', 'status: reading');
		await workbench.run('View: Close All Editors');
	});
});
