import axe from 'axe-core';
import { assert } from 'chai';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dumpPage } from '../dumpPage';
import { Workbench } from './workbench';

suite('reading', () => {
	let workbench: Workbench;
	const note = () => readFileSync(join(workbench.folder, 'notes', 'weightClouds.md'), 'utf8');

	/** Waits until the note has this text: the panel is ahead of the disk. */
	const noted = (text: string) =>
		workbench.waitFor(
			async () => note(),
			whole => whole.includes(text),
		);

	suiteSetup(async () => {
		workbench = await Workbench.open({
			folder: 'test/fixtures/silent',
			files: {
				'page.txt': dumpPage('Tides in Narrow Harbours', 'A Weight for Clouds', 'Bells under Water'),
				'drafts/sky.md': '# Sky\n\nClouds weigh [@weightClouds].\n',
				'drafts/links.md': '# Links\n\n<https://arxiv.org/abs/2408.01234v2>\n',
			},
		});
		await workbench.showContainer('Literature');
	});
	suiteTeardown(() => workbench.close());

	test('is noted from the tree with the keyboard alone', async () => {
		const { keyboard } = workbench.page;
		await workbench.treeRow('page.txt, 3 papers').click();
		await workbench.treeRow('Bells under Water').waitFor();
		await workbench.moveTo('Tides in Narrow Harbours', 'ArrowDown');
		await workbench.moveTo('A Weight for Clouds', 'ArrowDown');
		await keyboard.press('Control+K');
		await keyboard.press('s');
		await workbench.quickRow('bookmark  To read', '');
		await keyboard.press('ArrowDown');
		await workbench.pressOn('book  Reading');
		await workbench.treeRow('A Weight for Clouds, weightClouds, note, Reading').waitFor();
		await workbench.treeRow('Reading List, 1 paper').waitFor();
		await noted('status: reading');
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
		await noted('\nrating: 4\ntags: [sky-0]\n');
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

	test('is noted from the list of a search, which comes back as it was', async () => {
		const { keyboard } = workbench.page;
		const title = workbench.page.locator('.quick-input-widget:visible .quick-input-title', {
			hasText: 'Search Papers',
		});
		const first = workbench.quickRows.first();
		await workbench.ask('Literature: Search Papers', 'Search Papers', 'tides narrow');
		await first.filter({ hasText: 'Tides in Narrow Harbours' }).waitFor();
		await keyboard.press('Control+K');
		await keyboard.press('s');
		await workbench.pressOn('bookmark  To read');
		await title.waitFor();
		await first.filter({ hasText: 'To read' }).waitFor();
		await keyboard.press('Control+K');
		await keyboard.press('r');
		await first.filter({ hasText: '★★★★★' }).waitFor();
		await keyboard.press('ArrowDown');
		await workbench.pressOn('★★★★☆');
		await title.waitFor();
		await first.filter({ hasText: '★★★★☆' }).waitFor();
		await keyboard.press('Control+K');
		await keyboard.press('t');
		await workbench.page.locator('.quick-input-title', { hasText: 'Tags of “Tides' }).waitFor();
		await keyboard.type('coast');
		await workbench.pressOn('add  coast');
		await title.waitFor();
		await first.filter({ hasText: '#coast' }).waitFor();
		assert.equal(await workbench.quickInput.inputValue(), 'tides narrow');
		await workbench.dismiss();
		await workbench
			.treeRow('Tides in Narrow Harbours, tidesNarrowHarbours, note, To read, rated 4')
			.waitFor();
	});

	test('corrects in the panel what is known of the paper, and finds links to its page then', async () => {
		const { keyboard } = workbench.page;
		await workbench.treeRow('A Weight for Clouds').click();
		const paper = await workbench.webview('h1:has-text("A Weight for Clouds")');
		await paper.getByRole('button', { name: 'Edit metadata' }).click();
		await paper.getByLabel('Authors').fill('Ann Dove; Bob Ray');
		await paper.getByLabel('Year').fill('2021');
		await paper.evaluate(axe.source);
		const { violations } = await paper.evaluate<{ violations: { id: string }[] }>('axe.run(document)');
		assert.deepEqual(violations, []);
		await paper.getByLabel('arXiv id').fill('2408.01234');
		await keyboard.press('Enter');
		await paper.locator('.facts', { hasText: 'Ann Dove, Bob Ray · 2021 · arXiv:2408.01234' }).waitFor();
		await paper.getByRole('button', { name: 'drafts/links.md, line 3' }).waitFor();
		await noted('\nyear: 2021\n');
		await paper.getByRole('button', { name: 'Edit metadata' }).click();
		await paper.getByLabel('Title').fill('Nothing');
		await keyboard.press('Escape');
		await paper.getByLabel('Title').waitFor({ state: 'detached' });
		assert.equal(await paper.evaluate('document.activeElement.id'), 'edit');
		await paper.getByRole('button', { name: 'drafts/links.md, line 3' }).click();
		await workbench.editor('links.md').waitFor();
		await workbench.run('View: Close All Editors');
	});

	test('quotes what is selected in the panel', async () => {
		await workbench.treeRow('A Weight for Clouds').click();
		const paper = await workbench.webview('h1:has-text("A Weight for Clouds")');
		const quote = paper.getByRole('button', { name: 'Quote to note' });
		assert.isTrue(await quote.isDisabled());
		await paper.evaluate(`getSelection().setBaseAndExtent(
			document.querySelector('.abstract').firstChild, 0, document.querySelector('.abstract').firstChild, 8)`);
		await quote.click();
		await noted('\n> We study\n>\n> — [page.txt, line 7](../page.txt#L7)\n');
	});

	test('shows what a refresh would write, and writes it only where one says so', async () => {
		const before = note();
		writeFileSync(
			join(workbench.folder, 'clouds.bib'),
			'@misc{weightClouds, title = {A Weight for Clouds}, author = {Dove, Ann and Ray, Bob}, doi = {10.1000/clouds}}\n',
		);
		await workbench.treeRow('clouds.bib, 1 paper').waitFor();
		const refresh = async (answer: string) => {
			await workbench.ask('Literature: Refresh Note', 'Refresh Note', 'weight clouds');
			await workbench.quickRows.first().filter({ hasText: 'A Weight for Clouds' }).click();
			await workbench.page.locator('.monaco-diff-editor:visible').waitFor();
			const question = await workbench.notification('Write what is new');
			await question.hover();
			await question.getByRole('button', { name: answer }).first().click();
			await question.waitFor({ state: 'detached' });
			await workbench.run('View: Close All Editors');
		};
		await refresh('Clear Notification');
		assert.equal(note(), before);
		await refresh('Write');
		await workbench.waitForFile(
			'notes/weightClouds.md',
			before.replace('\n---\n\n#', '\ndoi: "10.1000/clouds"\nurl: https://doi.org/10.1000/clouds\n---\n\n#'),
		);
	});

	test('tells, in the next session, what a new page brought', async () => {
		// What is there is remembered a moment after the last of it was read.
		await workbench.page.waitForTimeout(5_000);
		await workbench.reload();
		await workbench.treeRow('page.txt').waitFor();
		assert.isFalse(await workbench.treeRow('New since last time').isVisible());
		writeFileSync(join(workbench.folder, 'page2.txt'), dumpPage('Owls at Noon', 'Bells under Water'));
		await workbench.treeRow('New since last time, 1 paper').click();
		await workbench.treeRow('Owls at Noon').waitFor();
		await workbench.page.waitForTimeout(5_000);
		await workbench.reload();
		await workbench.treeRow('page2.txt').waitFor();
		assert.isFalse(await workbench.treeRow('New since last time').isVisible());
	});
});
