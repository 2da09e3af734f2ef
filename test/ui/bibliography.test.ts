import { dumpPage } from '../dumpPage';
import { Workbench } from './workbench';

suite('from a saved page to a bibliography', () => {
	let workbench: Workbench;

	suiteSetup(async () => {
		const page = dumpPage('A Weight for Clouds', 'Bells under Water');
		workbench = await Workbench.open({
			folder: 'test/fixtures/silent',
			files: { 'page.txt': page, 'draft.md': '---\nbibliography: refs.bib\n---\n\nAs was shown \n' },
		});
		await workbench.showContainer('Literature');
		await workbench.treeRow('page.txt').waitFor();
	});
	suiteTeardown(() => workbench.close());

	test('citing a paper puts its entry there; undo in the draft asks nothing', async () => {
		await workbench.openFile('draft.md');
		await workbench.page.keyboard.press('ControlOrMeta+End');
		await workbench.page.keyboard.press('ArrowLeft');
		await workbench.ask('Literature: Insert Citation', 'Insert Citation', 'clouds');
		await workbench.pressOn('A Weight for Clouds');
		await workbench.waitForText('draft.md', 'As was shown [@weightClouds]');
		await workbench.waitForFile('refs.bib', '@misc{weightClouds,\n  title = {A Weight for Clouds},\n}\n');
		await workbench.page.keyboard.press('ControlOrMeta+Z');
		await workbench.waitForText('draft.md', /As was shown\s*$/);
		await workbench.page.keyboard.press('ControlOrMeta+Shift+Z');
		await workbench.waitForText('draft.md', 'As was shown [@weightClouds]');
	});

	test('what the draft cites is exported', async () => {
		await workbench.openFile('draft.md');
		await workbench.run('Literature: Export Bibliography…');
		await workbench.choose('What draft.md Cites');
		await workbench.choose('Markdown List');
		await workbench.choose('Clipboard');
		await workbench.waitForClipboard('- A Weight for Clouds.\n');
	});

	test('what the filter shows is exported, or all', async () => {
		const exported = async (which: string) => {
			await workbench.run('Literature: Export Bibliography…');
			await workbench.choose(which);
			await workbench.choose('Markdown List');
			await workbench.choose('Clipboard');
		};
		await workbench.ask('Literature: Filter Papers', 'Filter Papers', 'bells');
		await workbench.page.keyboard.press('Enter');
		await exported('The Filtered Papers');
		await workbench.waitForClipboard('- Bells under Water.\n');
		await workbench.run('Literature: Clear Filter');
		await exported('All Papers');
		await workbench.waitForClipboard('- A Weight for Clouds.\n- Bells under Water.\n');
	});

	test('a row that is dragged into the draft puts its entry there too', async () => {
		await workbench.treeRow('page.txt').click();
		await workbench.openFile('draft.md');
		await workbench.drag(
			workbench.treeRow('Bells under Water'),
			workbench.editor('draft.md').locator('.view-line').nth(5),
		);
		await workbench.waitForText('draft.md', '@bellsWater');
		const both =
			'@misc{weightClouds,\n  title = {A Weight for Clouds},\n}\n\n@misc{bellsWater,\n  title = {Bells under Water},\n}\n';
		await workbench.waitForFile('refs.bib', both);
		await workbench.editor('draft.md').locator('.view-lines').click();
		await workbench.page.keyboard.press('ControlOrMeta+Z');
		await workbench.waitForText('draft.md', /^(?![\s\S]*bellsWater)/);
		await workbench.waitForFile('refs.bib', both);
	});

	test('the selected rows are exported by their menu', async () => {
		await workbench.treeRow('Bells under Water').click();
		await workbench.webview('h1:has-text("Bells under Water")');
		await workbench.treeRow('A Weight for Clouds').click({ modifiers: ['ControlOrMeta'] });
		await workbench.chooseFromMenu(workbench.treeRow('A Weight for Clouds'), 'Export Bibliography…');
		await workbench.choose('Markdown List');
		await workbench.choose('Clipboard');
		await workbench.waitForClipboard('- Bells under Water.\n- A Weight for Clouds.\n');
	});
});

suite('a bibliography of the user', () => {
	const cited = (year: string) =>
		`@article{rain,\n  title = {Rain on Tin},\n  year = {${year}},\n  note = {Wet},\n}\n`;
	const untidy = `${cited('2001').replace('  note = {Wet},\n', '')}\n@misc{rainToo,\n  title = {Rain on {T}in},\n  year = {2002},\n  note = {Wet},\n}\n\n@misc{nobody,\n  title = {Nobody Asked},\n}\n`;
	let workbench: Workbench;

	suiteSetup(async () => {
		workbench = await Workbench.open({
			folder: 'test/fixtures/silent',
			files: {
				'untidy.bib': untidy,
				'draft.md': 'As in [@rain].\n',
				'old.cff':
					'cff-version: 1.2.0\ntitle: Lamps of Ice\nauthors: [{family-names: Orr, given-names: Una}]\n',
			},
		});
		await workbench.showContainer('Literature');
		await workbench.treeRow('untidy.bib').waitFor();
	});
	suiteTeardown(() => workbench.close());

	test('is tidied as far as one chooses, field by field, after a preview, and can be undone', async () => {
		await workbench.openFile('untidy.bib');
		await workbench.run('Literature: Tidy Bibliography…');
		// Duplicates are ticked; what nobody cites is not.
		await (await workbench.quickRow('nobody', 'nobody')).click();
		await workbench.quickInput.fill('');
		await workbench.quickRow('rain, rainToo', '');
		await workbench.quickInput.press('Enter');
		await workbench.choose('2002', '2002');
		await workbench.waitForFile('untidy.bib', untidy);
		await workbench.page.locator('.monaco-diff-editor').first().waitFor();
		await workbench.choose('Tidy as Shown');
		await workbench.waitForFile('untidy.bib', `${cited('2002')}\n`);
		await workbench.run('View: Close All Editors');
		await workbench.openFile('untidy.bib');
		await workbench.page.keyboard.press('ControlOrMeta+Z');
		await workbench.waitForText('untidy.bib', '@misc{nobody,');
		await workbench.page.keyboard.press('ControlOrMeta+S');
		await workbench.waitForFile('untidy.bib', untidy);
	});

	test('takes in another one that is picked in a dialog', async () => {
		await workbench.run('Literature: Import Bibliography…');
		await workbench.page
			.locator('.quick-input-widget:visible .quick-input-title', { hasText: 'Import' })
			.waitFor();
		await workbench.quickInput.fill(`${workbench.folder}/old.cff`);
		await workbench.quickRows.filter({ hasText: 'old.cff' }).first().click();
		await workbench.waitForFile(
			'references.bib',
			'@misc{orrLampsIce,\n  title = {Lamps of Ice},\n  author = {Una Orr},\n}\n',
		);
		await workbench.treeRow('references.bib').waitFor();
	});
});
