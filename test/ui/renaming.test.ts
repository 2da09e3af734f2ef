import { dumpPage } from '../dumpPage';
import { Workbench } from './workbench';

suite('a citekey, typed and renamed', () => {
	let workbench: Workbench;
	const note = '---\ncitekey: bellsWater\ntitle: Bells under Water\n---\n\nSee [[bellsWater]].\n';

	suiteSetup(async () => {
		workbench = await Workbench.open({
			folder: 'test/fixtures/silent',
			files: {
				'page.txt': dumpPage('A Weight for Clouds', 'Bells under Water'),
				'draft.md': '',
				'draft.tex': 'Shown \\cite{bellsWater}.\n',
				'refs.bib': '@misc{bellsWater,\n  title = {Bells under Water}\n}\n',
				'bellsWater.md': note,
			},
		});
		await workbench.showContainer('Literature');
		await workbench.treeRow('page.txt').waitFor();
	});
	suiteTeardown(() => workbench.close());

	/** Puts the name into the box of *Rename Symbol* and takes it. */
	async function rename(name: string): Promise<void> {
		await workbench.page.keyboard.press('F2');
		const box = workbench.page.locator('.rename-box input, .rename-box .rename-input').first();
		await box.waitFor();
		await box.fill(name);
		await workbench.page.keyboard.press('Enter');
	}

	test('is suggested, explained, and listed where it is cited', async () => {
		await workbench.openFile('draft.md');
		await workbench.page.keyboard.type('So [@bel', { delay: 80 });
		await workbench.page
			.locator('.suggest-widget.visible .monaco-list-row.focused', { hasText: 'bellsWater' })
			.waitFor();
		await workbench.page.keyboard.press('Enter');
		await workbench.waitForText('draft.md', 'So [@bellsWater]');

		await workbench
			.editor('draft.md')
			.locator('.view-line span span', { hasText: 'bellsWater' })
			.last()
			.hover();
		await workbench.page.locator('.monaco-hover', { hasText: 'Bells under Water' }).first().waitFor();
		await workbench.page.mouse.move(0, 0);
	});

	/** The cursor in the key that `draft.tex` cites. */
	async function inKey(): Promise<void> {
		await workbench.openFile('draft.tex');
		await workbench.page.keyboard.press('ControlOrMeta+Home');
		for (let i = 0; i < 15; i++) {
			await workbench.page.keyboard.press('ArrowRight');
		}
	}

	for (const [name, said] of [
		['weightClouds', '“weightClouds” is the citekey of another paper already: “A Weight for Clouds”.'],
		['bells=2020', '“bells=2020” cannot be a citekey: no bibliography or note can have “=” in its key.'],
		['bells--2020', '“bells--2020” cannot be a citekey here: it is cited in Pandoc'],
	] as const) {
		test(`says why it cannot be “${name}”`, async () => {
			await inKey();
			await rename(name);
			// While VS Code is driven by a test, it shows no message by itself.
			await workbench.run('Notifications: Show Notifications');
			await workbench.page.locator('.notifications-center', { hasText: said }).first().waitFor();
			await workbench.waitForText('draft.tex', 'Shown \\cite{bellsWater}.');
			await workbench.run('Notifications: Clear All Notifications');
		});
	}

	test('is renamed everywhere at once', async () => {
		await inKey();
		await rename('bells2020');
		await workbench.waitForText('draft.tex', 'Shown \\cite{bells2020}.');
		await workbench.openFile('refs.bib');
		await workbench.waitForText('refs.bib', /@misc\{bells2020,/);
		await workbench.openFile('bells2020.md');
		await workbench.waitForText('bells2020.md', /citekey: bells2020[^]*\[\[bells2020\]\]/);
		await workbench.openFile('draft.md');
		await workbench.waitForText('draft.md', 'So [@bells2020]');
	});

	test('is named back by one undo', async () => {
		await workbench.openFile('draft.tex');
		await workbench.page.keyboard.press('ControlOrMeta+Z');
		await workbench.waitForText('draft.tex', 'Shown \\cite{bellsWater}.');
		await workbench.openFile('refs.bib');
		await workbench.waitForText('refs.bib', /@misc\{bellsWater,/);
		await workbench.openFile('draft.md');
		await workbench.waitForText('draft.md', 'So [@bellsWater]');
		await workbench.openFile('bellsWater.md');
		await workbench.waitForText('bellsWater.md', /citekey: bellsWater[^]*\[\[bellsWater\]\]/);
	});
});
