import axe from 'axe-core';
import { assert } from 'chai';
import { abstractAbout, dumpPage } from '../dumpPage';
import { Workbench } from './workbench';

suite('the paper panel', () => {
	let workbench: Workbench;

	suiteSetup(async () => {
		const formulas = 'It takes $O(n^2)$ steps, $\\undefined{x}$ and AP_{50} for $5 and $6.';
		workbench = await Workbench.open({
			folder: 'test/fixtures/silent',
			files: {
				'page.txt': dumpPage('Tides in Narrow Harbours', 'Harbours without Tides', 'Bells under Water'),
				'theory.json': JSON.stringify([
					{ paper: { title: 'A Theory of $\\pi_0$', summary: `${abstractAbout('theories')} ${formulas}` } },
				]),
			},
		});
		await workbench.showContainer('Literature');
		await workbench.treeRow('page.txt, 3 papers').click();
	});
	suiteTeardown(() => workbench.close());

	test('typesets formulas that are whole, and leaves what is damaged', async () => {
		await workbench.treeRow('theory.json').click();
		await workbench.treeRow('A Theory of').click();
		const paper = await workbench.webview('.abstract .katex-html');
		assert.equal(await paper.locator('.abstract .katex').count(), 1);
		assert.equal(await paper.locator('h1 .katex').count(), 1);
		const abstract = await paper.locator('.abstract').innerText();
		assert.include(abstract, '$\\undefined{x}$ and AP_{50} for $5 and $6.');
		await paper.locator('.katex-html .mord.mathnormal').first().waitFor();
	});

	test('marks the words of the filter, walks the list with Alt+arrows and leads to related papers', async () => {
		await workbench.ask('Literature: Filter Papers', 'Filter Papers', 'harbour tide');
		await workbench.page.keyboard.press('Enter');
		await workbench.waitForTree(
			'page.txt, 2 papers',
			'Tides in Narrow Harbours, tidesNarrowHarbours',
			'Harbours without Tides, harboursTides',
		);
		await workbench.treeRow('Tides in Narrow Harbours').click();
		const paper = await workbench.webview('h1:has-text("Tides in Narrow Harbours")');
		assert.deepEqual(await paper.locator('h1 mark').allInnerTexts(), ['Tides', 'Harbours']);
		await paper.locator('h1').click();
		await workbench.page.keyboard.press('Alt+ArrowRight');
		const next = await workbench.webview('h1:has-text("Harbours without Tides")');
		await next.getByRole('button', { name: 'Tides in Narrow Harbours' }).click();
		const back = await workbench.webview('h1:has-text("Tides in Narrow Harbours")');
		await back.locator('h1').click();
		await workbench.page.keyboard.press('Alt+ArrowRight');
		await workbench.webview('h1:has-text("Harbours without Tides")');
		await workbench.page.keyboard.press('Alt+ArrowLeft');
		await workbench.webview('h1:has-text("Tides in Narrow Harbours")');
		await workbench.run('Literature: Clear Filter');
	});

	test('has no fault that axe finds, in dark, light and high-contrast themes', async () => {
		for (const theme of ['Light Modern', 'Dark High Contrast', 'Light High Contrast', 'Dark Modern']) {
			await workbench.run('Preferences: Color Theme');
			await workbench.choose(theme);
			const paper = await workbench.webview('h1:has-text("Tides in Narrow Harbours")');
			await paper.evaluate(axe.source);
			const { violations } = await paper.evaluate<{
				violations: { id: string; help: string; nodes: { html: string; failureSummary?: string }[] }[];
			}>('axe.run(document)');
			assert.deepEqual(
				violations.map(
					({ id, help, nodes }) => `${id}: ${help}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`,
				),
				[],
				theme,
			);
		}
	});
});
