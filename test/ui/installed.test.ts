import { assert } from 'chai';
import { Workbench } from './workbench';

suite('the packaged extension, installed', () => {
	let workbench: Workbench;

	suiteSetup(async () => {
		workbench = await Workbench.open();
	});
	suiteTeardown(() => workbench.close());

	test('offers its commands in the palette', async () => {
		await workbench.openPalette();
		await workbench.quickRow('Literature: Refresh Papers', '>Literature: Refresh');
		await workbench.dismiss();
	});

	test('runs them', async () => {
		await workbench.run('Literature: Refresh Papers');
		await workbench.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
		assert.equal(await workbench.page.locator('.notification-list-item').count(), 0);
	});
});
