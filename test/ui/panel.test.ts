import axe from 'axe-core';
import { assert } from 'chai';
import type { Frame } from 'playwright-core';
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

	test('holds together in twice the size, and keeps it over a reload', async () => {
		const title = 'h1:has-text("Tides in Narrow Harbours")';
		const size = async () => {
			const paper = await workbench.webview(title);
			return paper.locator('.abstract').evaluate(abstract => getComputedStyle(abstract).fontSize);
		};
		await workbench.treeRow('Tides in Narrow Harbours').click();
		const before = await size();
		const twice = `${2 * parseFloat(before)}px`;
		await (await workbench.webview(title)).locator('h1').click();
		for (let i = 0; i < 10; i++) {
			await workbench.page.keyboard.press('+');
		}
		await workbench.waitFor(size, now => now === twice);
		await workbench.reload();
		await workbench.waitFor(size, now => now === twice);
		const paper = await workbench.webview(title);
		const page = 'document.documentElement';
		assert.isAtMost(await paper.evaluate<number>(`${page}.scrollWidth - ${page}.clientWidth`), 0);
		assert.deepEqual(await faults(paper), []);
		await paper.locator('h1').click();
		await workbench.page.keyboard.press('0');
		await workbench.waitFor(size, now => now === before);
	});

	test('has no fault that axe finds, in dark, light and high-contrast themes', async () => {
		for (const theme of ['Light Modern', 'Dark High Contrast', 'Light High Contrast', 'Dark Modern']) {
			await workbench.run('Preferences: Color Theme');
			await workbench.choose(theme);
			const paper = await workbench.webview('h1:has-text("Tides in Narrow Harbours")');
			assert.deepEqual(await faults(paper), [], theme);
		}
	});

	/** What axe finds wrong with a page. */
	async function faults(paper: Frame): Promise<readonly string[]> {
		await paper.evaluate(axe.source);
		const { violations } = await paper.evaluate<{
			violations: { id: string; help: string; nodes: { html: string; failureSummary?: string }[] }[];
		}>('axe.run(document)');
		return violations.map(
			({ id, help, nodes }) => `${id}: ${help}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`,
		);
	}
});
