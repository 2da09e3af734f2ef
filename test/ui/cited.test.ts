import { dumpPage } from '../dumpPage';
import { Workbench } from './workbench';

suite('the view Cited', () => {
	let workbench: Workbench;

	suiteSetup(async () => {
		workbench = await Workbench.open({
			folder: 'test/fixtures/silent',
			files: {
				'page.txt': dumpPage('A Weight for Clouds', 'Bells under Water'),
				'known.bib': '@book{knuth84,\n  title = {TeX}\n}\n',
				'draft.md': 'So [@bellsWater; @knuth84].\n\nAnd @weightClouds, @nobody, @bellsWater.\n',
			},
		});
		await workbench.showContainer('Literature');
		await workbench.treeRow('page.txt').waitFor();
		await workbench.openFile('draft.md');
	});
	suiteTeardown(() => workbench.close());

	test('lists what the document cites, in order, the unknown on top', async () => {
		await workbench.page.locator('.part.sidebar .pane-header[aria-label^="Cited"]').click();
		await workbench.treeRow('nobody, unknown').waitFor();
		await workbench.waitForTree(
			'known.bib, 1 paper',
			'page.txt, 2 papers',
			'nobody, unknown',
			'Bells under Water, bellsWater, cited 2 times',
			'TeX, knuth84',
			'A Weight for Clouds, weightClouds',
		);
	});

	test('follows the text', async () => {
		await workbench.page.keyboard.press('ControlOrMeta+1');
		await workbench.page.keyboard.press('ControlOrMeta+Home');
		await workbench.page.keyboard.type('Also @alsoNobody here. ');
		await workbench.treeRow('alsoNobody, unknown').waitFor();
	});

	test('goes to the first citation', async () => {
		await workbench.treeRow('A Weight for Clouds, weightClouds').click();
		await workbench.page.locator('.statusbar-item', { hasText: 'Ln 3, Col 18 (12 selected)' }).waitFor();
	});
});
