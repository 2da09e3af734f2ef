import { Workbench } from './workbench';

/** The README's pictures; every other test would pass without them. */
suite('pictures', () => {
	let workbench: Workbench;

	suiteSetup(async () => {
		workbench = await Workbench.open({
			width: 1440,
			height: 760,
			scale: 1.25,
			settings: { 'editor.minimap.enabled': false, 'workbench.colorTheme': 'Dark Modern' },
		});
		await workbench.showContainer('Literature');
		await workbench.widenSideBar(150);
		await workbench.treeRows.first().click();
	});
	suiteTeardown(() => workbench.close());

	test('browse', async () => {
		await workbench.openFile('draft.md');
		await workbench.treeRows.nth(2).click();
		await workbench.webview('h1');
		await workbench.page.mouse.move(700, 500);
		await workbench.picture('browse');
	});

	test('read', async () => {
		const { page } = workbench;
		await workbench.run('View: Close All Editors');
		await workbench.treeRows.nth(2).click();
		const paper = await workbench.webview('h1');
		await paper.getByLabel('Status').selectOption('reading');
		await paper.getByLabel('Rating').selectOption('4');
		await paper.getByLabel('Add tag').fill('to discuss');
		await page.keyboard.press('Enter');
		await paper.getByRole('button', { name: 'Remove tag to discuss' }).waitFor();
		await paper.getByRole('button', { name: 'Open note' }).click();
		await page.locator('.part.editor .view-line', { hasText: 'discuss' }).waitFor();
		await workbench.treeRow('Reading List, 1 paper').click();
		await page.mouse.move(700, 650);
		await workbench.picture('read');
		await workbench.run('View: Close All Editors');
	});

	test('search', async () => {
		await workbench.ask('Literature: Search Papers', 'Search Papers', 'robots learning');
		await workbench.quickRows.first().waitFor();
		await workbench.page.waitForTimeout(500);
		await workbench.picture('search');
		await workbench.dismiss();
	});

	test('cite', async () => {
		const { keyboard } = workbench.page;
		await workbench.run('View: Close All Editors');
		await workbench.openFile('draft.md');
		await keyboard.press('ControlOrMeta+G');
		await workbench.quickInput.fill(':12:36');
		await keyboard.press('Enter');
		await workbench.ask('Literature: Insert Citation', 'Insert Citation', 'memory');
		await workbench.quickRows.filter({ hasText: 'emory' }).and(workbench.page.locator('.focused')).waitFor();
		await keyboard.press('Enter');
		await workbench.waitForText('draft.md', /\[@\w+/);
		await workbench.picture('cite');
	});
});
