import { assert } from 'chai';
import { dumpPage } from '../dumpPage';
import { Workbench } from './workbench';

suite('browsing', () => {
	let workbench: Workbench;

	suiteSetup(async () => {
		const page = dumpPage('Tides in Narrow Harbours', 'A Weight for Clouds', 'Bells under Water');
		workbench = await Workbench.open({
			folder: 'test/fixtures/silent',
			files: { 'deep/down/page.txt': page },
		});
		await workbench.showContainer('Literature');
	});
	suiteTeardown(() => workbench.close());

	test('lists the dump with a count, and its papers under it', async () => {
		await workbench.treeRow('page.txt, 3 papers').click();
		await workbench.treeRow('Bells under Water').waitFor();
		await workbench.waitForTree(
			'page.txt, 3 papers',
			'Tides in Narrow Harbours, tidesNarrowHarbours',
			'A Weight for Clouds, weightClouds',
			'Bells under Water, bellsWater',
		);
	});

	test('opens a paper from the keyboard, shows it, and leads to its line', async () => {
		await workbench.treeRow('page.txt, 3 papers').click();
		await workbench.treeRow('Bells under Water').waitFor({ state: 'detached' });
		await workbench.moveTo('page.txt, 3 papers', 'ArrowRight');
		await workbench.treeRow('Bells under Water').waitFor();
		await workbench.moveTo('Tides in Narrow Harbours', 'ArrowDown');
		await workbench.moveTo('A Weight for Clouds', 'ArrowDown');
		await workbench.page.keyboard.press('Enter');
		const paper = await workbench.webview('h1:has-text("A Weight for Clouds")');
		assert.include(await paper.locator('.abstract').innerText(), 'We study a weight for clouds');
		assert.equal(await paper.locator('code').innerText(), 'weightClouds');
		await paper.getByRole('button', { name: 'Copy citekey' }).click();
		await workbench.waitForClipboard('weightClouds');
		await paper.getByRole('button', { name: /page\.txt, line 7/ }).click();
		await workbench.editor('page.txt').waitFor();
		await workbench.page.getByRole('button', { name: 'Ln 7, Col 1' }).waitFor();
		await workbench.run('View: Close All Editors');
	});

	test('brings the panel back after a reload', async () => {
		await workbench.treeRow('Bells under Water').click();
		await workbench.webview('h1:has-text("Bells under Water")');
		await workbench.reload();
		await workbench.webview('h1:has-text("Bells under Water")');
		await workbench.run('View: Close All Editors');
	});

	test('sorts, groups and filters, and keeps that over a reload', async () => {
		await workbench.run('Literature: Group Papers By');
		await workbench.choose('Flat list');
		await workbench.run('Literature: Sort Papers By');
		await workbench.choose('Title');
		await workbench.ask('Literature: Filter Papers', 'Filter Papers', 'clouds OR bells');
		await workbench.page.keyboard.press('Enter');
		const shown = ['A Weight for Clouds, weightClouds', 'Bells under Water, bellsWater'];
		await workbench.waitForTree(...shown);
		await workbench.reload();
		await workbench.waitForTree(...shown);
		// No paper has the last word: those that come near are shown as such.
		await workbench.ask('Literature: Filter Papers', 'Filter Papers', 'bells xylophonic');
		await workbench.waitForTree('Near Matches, 1 paper', 'Bells under Water, bellsWater');
		await workbench.page.keyboard.press('Enter');
		await workbench.run('Literature: Clear Filter');
		await workbench.treeRow('Tides in Narrow Harbours').waitFor();
	});

	test('completes a filter, tells what is wrong with it, and marks what it finds until it is cleared', async () => {
		const { page } = workbench;
		const message = page.locator('.quick-input-widget:visible .quick-input-message');
		await workbench.ask('Literature: Filter Papers', 'Filter Papers', 'clouds ha');
		await message.filter({ hasText: 'Tab: has:' }).waitFor();
		await page.keyboard.press('Tab');
		await workbench.untilInput('clouds has:');
		await page.keyboard.type('abs');
		await message.filter({ hasText: 'Tab: has:abstract' }).waitFor();
		await page.keyboard.press('Tab');
		await workbench.untilInput('clouds has:abstract ');
		await page.keyboard.type('year:soon ');
		await message.filter({ hasText: 'is no year' }).waitFor();
		await page.keyboard.press('Enter');
		await workbench.waitForTree('A Weight for Clouds, weightClouds');
		await page.locator('.part.sidebar .message', { hasText: 'is no year' }).waitFor();
		const row = workbench.treeRow('A Weight for Clouds');
		await row.locator('.highlight', { hasText: 'Clouds' }).waitFor();
		await row.click();
		await workbench.webview('h1:has(mark:has-text("Clouds"))');
		await workbench.run('Literature: Clear Filter');
		await workbench.treeRow('Tides in Narrow Harbours').waitFor();
		assert.equal(await row.locator('.highlight').count(), 0);
		await workbench.webview('h1:not(:has(mark)):has-text("Clouds")');
		await workbench.run('View: Close All Editors');
	});
});
