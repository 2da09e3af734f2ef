import { assert } from 'chai';
import { dumpPage } from '../dumpPage';
import { Workbench } from './workbench';

suite('citing', () => {
	let workbench: Workbench;

	suiteSetup(async () => {
		const page = dumpPage('A Weight for Clouds', 'Bells under Water', 'Tides in Narrow Harbours');
		workbench = await Workbench.open({
			folder: 'test/fixtures/silent',
			files: { 'page.txt': page, 'draft.md': 'As was shown \n', 'draft.tex': 'As was shown \n' },
		});
		await workbench.showContainer('Literature');
		await workbench.treeRow('page.txt').click();
	});
	suiteTeardown(() => workbench.close());

	test('with Enter takes the focused paper; one undo takes it back', async () => {
		await workbench.openFile('draft.md');
		await workbench.page.keyboard.press('ControlOrMeta+Home');
		await workbench.page.keyboard.press('End');
		await workbench.ask('Literature: Insert Citation', 'Insert Citation', 'clouds');
		await workbench.pressOn('A Weight for Clouds');
		await workbench.waitForText('draft.md', 'As was shown [@weightClouds]');
		await workbench.page.keyboard.press('ControlOrMeta+Z');
		await workbench.waitForText('draft.md', /^As was shown\s*$/);
	});

	test('takes several papers that were ticked under different queries', async () => {
		await workbench.ask('Literature: Insert Citation', 'Insert Citation', '');
		for (const [word, title, other] of [
			['clouds', 'A Weight for Clouds', 'Tides in Narrow Harbours'],
			['bells', 'Bells under Water', 'Tides in Narrow Harbours'],
		] as const) {
			const row = await workbench.quickRow(title, word);
			await workbench.quickRows.filter({ hasText: other }).waitFor({ state: 'detached' });
			await row.click();
		}
		await workbench.quickInput.press('Enter');
		await workbench.waitForText('draft.md', 'As was shown [@weightClouds; @bellsWater]');
		await workbench.page.keyboard.press('ControlOrMeta+Z');
	});

	test('a row that is dragged into a text', async () => {
		await workbench.openFile('draft.tex');
		await workbench.drag(
			workbench.treeRow('Bells under Water'),
			workbench.editor('draft.tex').locator('.view-line').nth(1),
		);
		await workbench.waitForText('draft.tex', '\\cite{bellsWater}');
		await workbench.editor('draft.tex').locator('.view-lines').click();
		await workbench.page.keyboard.press('ControlOrMeta+Z');
		await workbench.waitForText('draft.tex', /^As was shown\s*$/);
	});

	test('from the panel goes into the text beside it', async () => {
		await workbench.treeRow('Tides in Narrow Harbours').click();
		const paper = await workbench.webview('h1:has-text("Tides in Narrow Harbours")');
		await paper.getByRole('button', { name: 'Cite', exact: true }).click();
		await workbench.waitForText('draft.tex', '\\cite{tidesNarrowHarbours}');
		assert.equal(await workbench.treeRow('Tides in Narrow Harbours').count(), 1);
	});
});
