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
		await workbench.quickRow('A Weight for Clouds', 'clouds');
		await workbench.page.keyboard.press('Enter');
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
});
