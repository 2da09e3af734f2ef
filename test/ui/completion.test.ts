import { dumpPage } from '../dumpPage';
import { Workbench } from './workbench';

suite('completing', () => {
	let workbench: Workbench;

	suiteSetup(async () => {
		const page = dumpPage('A Weight for Clouds', 'Bells under Water', 'Tides in Narrow Harbours');
		workbench = await Workbench.open({
			folder: 'test/fixtures/silent',
			files: { 'page.txt': page, 'draft.md': '', 'draft.tex': '' },
		});
		await workbench.showContainer('Literature');
		await workbench.treeRow('page.txt').waitFor();
	});
	suiteTeardown(() => workbench.close());

	/** Types into an empty file, one key after the other, and takes the first paper once it is this one. */
	async function completed(file: string, typed: string, key: string): Promise<void> {
		await workbench.openFile(file);
		await workbench.page.keyboard.press('ControlOrMeta+A');
		await workbench.page.keyboard.type(typed, { delay: 80 });
		await workbench.page
			.locator('.suggest-widget.visible .monaco-list-row.focused', { hasText: key })
			.waitFor();
		await workbench.page.keyboard.press('Enter');
	}

	test('offers the paper as one types, and puts in its key', async () => {
		await completed('draft.md', 'As shown [@clou', 'weightClouds');
		await workbench.waitForText('draft.md', 'As shown [@weightClouds]');
	});

	test('takes words in another order, with typos', async () => {
		await completed('draft.md', 'As shown [@clouds wieght', 'weightClouds');
		await workbench.waitForText('draft.md', 'As shown [@weightClouds]');
		await completed('draft.md', 'As shown @wieght', 'weightClouds');
		await workbench.waitForText('draft.md', 'As shown @weightClouds');
		await completed('draft.tex', '\\cite{water bell', 'bellsWater');
		await workbench.waitForText('draft.tex', '\\cite{bellsWater}');
	});

	test('goes on behind a key that was taken', async () => {
		await completed('draft.md', 'As shown [@clou', 'weightClouds');
		await workbench.page.keyboard.type('; @narrow har', { delay: 80 });
		await workbench.page
			.locator('.suggest-widget.visible .monaco-list-row.focused', { hasText: 'tidesNarrowHarbours' })
			.waitFor();
		await workbench.page.keyboard.press('Enter');
		await workbench.waitForText('draft.md', 'As shown [@weightClouds; @tidesNarrowHarbours]');
	});
});
