import { assert } from 'chai';
import { takeOutsideRequests } from './uiHost';
import { Workbench } from './workbench';

suite('the workbench under test', () => {
	let workbench: Workbench;

	suiteSetup(async () => {
		workbench = await Workbench.open({ files: { 'page.md': '# Tides\n\nThe sea rises twice a day.\n' } });
	});
	suiteTeardown(() => workbench.close());

	test('shows a file', async () => {
		await workbench.openFile('page.md');
		assert.include(await workbench.editorText('page.md'), 'The sea rises twice a day.');
	});

	test('shows a webview', async () => {
		await workbench.run('Markdown: Open Preview');
		const page = await workbench.webview('h1');
		assert.equal(await page.locator('h1').first().textContent(), 'Tides');
	});

	test('reaches no other machine, and tells who tried', async () => {
		const outcome = await workbench.page.evaluate(
			() =>
				new Promise<string>(resolve => {
					const image = new Image();
					image.onload = () => resolve('reached');
					image.onerror = () => resolve('refused');
					image.src = 'https://example.invalid/pixel.png';
				}),
		);
		assert.equal(outcome, 'refused');
		assert.sameMembers(takeOutsideRequests(), ['https://example.invalid/pixel.png', 'example.invalid:443']);
	});
});
