import { assert } from 'chai';
import { dumpPage } from '../dumpPage';
import { Workbench } from './workbench';

suite('searching', () => {
	let workbench: Workbench;

	suiteSetup(async () => {
		const page = dumpPage(
			'A Weight for Clouds',
			'Bells under Water',
			'On Water and its Bells',
			'FBNetV3 at Sea',
		);
		workbench = await Workbench.open({ folder: 'test/fixtures/silent', files: { 'page.txt': page } });
		await workbench.showContainer('Literature');
		await workbench.treeRow('page.txt').waitFor();
	});
	suiteTeardown(() => workbench.close());

	async function found(query: string): Promise<string[]> {
		await workbench.ask('Literature: Search Papers', 'Search Papers', query);
		await workbench.quickRows.first().waitFor();
		// The last keystroke's rows replace those of the one before.
		await workbench.page.waitForTimeout(300);
		const labels = await workbench.quickLabels();
		await workbench.dismiss();
		return labels.map(label => label.split(',')[0] ?? '');
	}

	test('finds words in any order, best first, where VS Code itself would find nothing', async () => {
		assert.equal((await found('water bells'))[0], 'On Water and its Bells');
		assert.equal((await found('bells water'))[0], 'Bells under Water');
	});

	test('finds in spite of typos, and squeezed names', async () => {
		assert.equal((await found('wieght cloud'))[0], 'A Weight for Clouds');
		assert.equal((await found('fbnet3'))[0], 'FBNetV3 at Sea');
	});

	test('shows the focused paper in the panel until the search ends', async () => {
		await workbench.ask('Literature: Search Papers', 'Search Papers', 'clouds');
		await workbench.webview('h1:text-is("A Weight for Clouds")');
		assert.isTrue(await workbench.quickInput.isVisible());
		await workbench.dismiss();
		await workbench.page.locator('.tab').first().waitFor({ state: 'detached' });
	});

	test('opens the chosen paper, and lists it first the next time', async () => {
		await workbench.ask('Literature: Search Papers', 'Search Papers', 'fbnet3');
		await workbench.quickRows.first().filter({ hasText: 'FBNetV3' }).waitFor();
		await workbench.page.keyboard.press('Enter');
		await workbench.webview('h1:text-is("FBNetV3 at Sea")');
		await workbench.run('View: Close All Editors');
		assert.match((await found(''))[0] ?? '', /^FBNetV3 at Sea/);
	});

	test('opens a paper by the button of its row', async () => {
		await workbench.ask('Literature: Search Papers', 'Search Papers', 'clouds');
		await workbench.webview('h1:text-is("A Weight for Clouds")');
		await workbench.quickRows.first().getByRole('button', { name: 'Open', exact: true }).click();
		await workbench.page.locator('.quick-input-widget:visible').waitFor({ state: 'detached' });
		// The preview's end would come within this time.
		await workbench.page.waitForTimeout(500);
		await workbench.webview('h1:text-is("A Weight for Clouds")');
		await workbench.run('View: Close All Editors');
	});

	test('tells what is wrong with a query, and searches the rest', async () => {
		await workbench.ask('Literature: Search Papers', 'Search Papers', 'year:soon clouds');
		await workbench.page.locator('.quick-input-title', { hasText: 'is no year' }).waitFor();
		assert.match(
			(await workbench.quickRows.first().getAttribute('aria-label')) ?? '',
			/^A Weight for Clouds/,
		);
		await workbench.dismiss();
	});
});
