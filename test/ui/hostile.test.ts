import { assert } from 'chai';
import { abstractAbout } from '../dumpPage';
import { Workbench } from './workbench';

const titles = [
	'Images ![of](https://example.invalid/a.png) Remote Places',
	'Commands [run](command:workbench.action.files.newUntitledFile) in Hovers',
	'Markup <img src=https://example.invalid/b.png onerror=alert(1)> in Titles',
	'Icons $(trash) and $(sync~spin) in Labels',
];
const abstract = `${abstractAbout('hostile texts')} ![x](https://example.invalid/c.png) <script>alert(1)</script> https://example.invalid/d`;

suite('hostile papers', () => {
	let workbench: Workbench;

	suiteSetup(async () => {
		const papers = titles.map(title => ({ paper: { title, summary: abstract, authors: [] } }));
		workbench = await Workbench.open({
			folder: 'test/fixtures/silent',
			files: { 'page.json': JSON.stringify(papers), 'draft.md': '' },
		});
		await workbench.showContainer('Literature');
		await workbench.treeRow('page.json').click();
	});
	suiteTeardown(() => workbench.close());

	test('stand in the tree to the letter', async () => {
		for (const title of titles) {
			const row = workbench.treeRows.filter({ hasText: title });
			await row.waitFor();
			assert.equal(await row.locator('.codicon-trash, .codicon-sync').count(), 0);
		}
	});

	test('stand in the hover to the letter, with nothing to load or to click', async () => {
		for (const title of titles) {
			const hover = workbench.page.locator('.workbench-hover .rendered-markdown', { hasText: title });
			await workbench.pointAt(workbench.treeRows.filter({ hasText: title }), hover);
			assert.include(await hover.innerText(), '<script>alert(1)</script> https://example.invalid/d');
			assert.equal(await hover.locator('img, script, a').count(), 0);
		}
	});

	test('stand in the picker to the letter', async () => {
		await workbench.ask('Literature: Search Papers', 'Search Papers', 'icons labels');
		const row = workbench.quickRows.filter({ hasText: 'in Labels' }).first();
		await row.waitFor();
		assert.include(
			(await row.innerText()).replaceAll('\u200b', ''),
			'Icons $(trash) and $(sync~spin) in Labels',
		);
		assert.equal(await row.locator('.codicon-trash, .codicon-sync').count(), 0);
		await workbench.dismiss();
	});

	test('stand in the panel to the letter', async () => {
		await workbench.treeRows.filter({ hasText: titles[2]! }).click();
		const paper = await workbench.webview('h1:has-text("Markup")');
		assert.equal(await paper.locator('h1').innerText(), titles[2]);
		assert.include(await paper.locator('.abstract').innerText(), '<script>alert(1)</script>');
		assert.equal(await paper.locator('main img, main script, main a').count(), 0);
		await workbench.run('View: Close All Editors');
	});

	test('are cited by keys that mean nothing else', async () => {
		await workbench.openFile('draft.md');
		for (const word of ['Images', 'Commands', 'Markup', 'Icons']) {
			await workbench.ask('Literature: Insert Citation', 'Insert Citation', word);
			await workbench.pressOn(word);
			await workbench.quickInput.waitFor({ state: 'detached' });
		}
		await workbench.waitForText('draft.md', /^\[@[a-zA-Z0-9]+(; @[a-zA-Z0-9]+){3}\]$/);
	});
});
