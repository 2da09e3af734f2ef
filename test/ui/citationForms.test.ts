import { dumpPage } from '../dumpPage';
import { Workbench } from './workbench';

suite('the form of a citation', () => {
	let workbench: Workbench;
	const natbib = '\\usepackage{natbib}\n';

	suiteSetup(async () => {
		workbench = await Workbench.open({
			folder: 'test/fixtures/silent',
			files: {
				'page.txt': dumpPage('A Weight for Clouds', 'Bells under Water'),
				'draft.tex': `${natbib}Shown `,
				'draft.md': 'Shown ',
				'colored.md': 'See @bellsWater and @nobodyKnows and words.\n',
			},
		});
		await workbench.showContainer('Literature');
		await workbench.treeRow('page.txt').waitFor();
	});
	suiteTeardown(() => workbench.close());

	/** Cites at the end of the file, in the form of the button so named, or in the one that is on. */
	async function cited(file: string, title: string, button?: string): Promise<void> {
		await workbench.openFile(file);
		await workbench.page.keyboard.press('ControlOrMeta+End');
		await workbench.run('Literature: Insert Citation');
		const widget = workbench.page.locator('.quick-input-widget:visible');
		await widget.locator('.quick-input-title', { hasText: 'Insert Citation' }).waitFor();
		if (button !== undefined) {
			await widget.locator(`.quick-input-titlebar [aria-label^="${button}"]`).first().click();
		}
		await widget.locator('.quick-input-title', { hasText: title }).waitFor();
		await workbench.quickInput.fill('clouds');
		await workbench.quickRows.filter({ hasText: 'Bells' }).waitFor({ state: 'detached' });
		await workbench.pressOn('A Weight for Clouds');
	}

	/** Takes back what was just written, and waits until it is gone. */
	async function undone(file: string, text: RegExp): Promise<void> {
		await workbench.page.keyboard.press('ControlOrMeta+Z');
		await workbench.waitForText(file, text);
	}

	test('is chosen by the buttons of the list, and kept for the language', async () => {
		await cited('draft.tex', 'In the Sentence', 'In the Sentence');
		await workbench.waitForText('draft.tex', 'Shown \\citet{weightClouds}');
		await undone('draft.tex', /Shown\s*$/);
		await cited('draft.tex', 'In the Sentence');
		await workbench.waitForText('draft.tex', 'Shown \\citet{weightClouds}');
		await cited('draft.md', 'In Parentheses');
		await workbench.waitForText('draft.md', 'Shown [@weightClouds]');
		await undone('draft.md', /^Shown\s*$/);
	});

	for (const [button, written] of [
		['Without the Author', /Shown \[-@weightClouds\]/],
		['As a Footnote', /Shown\s*\^\[\[@weightClouds\]\]/],
		['Only in the Bibliography', /nocite: \|\n\s*@weightClouds/],
	] as const) {
		test(`is ${button.toLowerCase()}`, async () => {
			await cited('draft.md', button, button);
			await workbench.waitForText('draft.md', written);
			await undone('draft.md', /^Shown\s*$/);
		});
	}

	test('is listed under the paper, with the place', async () => {
		await workbench.treeRow('page.txt').click();
		await workbench.treeRow('Bells under Water').locator('.monaco-tl-twistie.collapsible').click();
		await workbench.treeRow('cited in colored.md, line 1').click();
		await workbench.page.locator('.statusbar-item', { hasText: 'Ln 1, Col 16 (10 selected)' }).waitFor();
	});

	test('has the colour of known keys, or of unknown ones', async () => {
		await workbench.openFile('colored.md');
		const colorOf = (text: string) =>
			workbench
				.editor('colored.md')
				.locator('.view-line span span', { hasText: text })
				.last()
				.evaluate(span => getComputedStyle(span).color);
		await workbench.waitFor(
			async () => (await Promise.all(['bellsWater', 'nobodyKnows', 'words'].map(colorOf))).join('; '),
			colors => new Set(colors.split('; ')).size === 3,
		);
	});
});
