import { assert } from 'chai';
import { Workbench } from './workbench';

suite('a folder without papers', () => {
	let workbench: Workbench;

	suiteSetup(async () => {
		workbench = await Workbench.open({ folder: 'test/fixtures/silent' });
	});
	suiteTeardown(() => workbench.close());

	test('shows no row, no status item and no notification, and says what to do', async () => {
		await workbench.showContainer('Literature');
		await workbench.page.getByText('No papers found in this folder').waitFor();
		assert.equal(await workbench.treeRows.count(), 0);
		const status = await workbench.page
			.locator('.part.statusbar .statusbar-item')
			.evaluateAll(items => items.map(item => item.id));
		assert.notInclude(status.join(' '), 'litnotes');
		assert.equal(await workbench.page.locator('.notification-toast').count(), 0);
	});
});
