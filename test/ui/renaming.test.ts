import { dumpPage } from '../dumpPage';
import { Workbench } from './workbench';

suite('a citekey, typed and renamed', () => {
	let workbench: Workbench;
	const note = '---\ncitekey: mambasWater\ntitle: Mambas under Water\n---\n\nSee [[mambasWater]].\n';

	suiteSetup(async () => {
		workbench = await Workbench.open({
			folder: 'test/fixtures/silent',
			files: {
				'page.txt': dumpPage('A Weight for Clouds', 'Mambas under Water'),
				'draft.md': '',
				'draft.tex': 'Shown \\cite{mambasWater}.\n',
				'refs.bib': '@misc{mambasWater,\n  title = {Mambas under Water}\n}\n',
				'mambasWater.md': note,
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
		await workbench.page.keyboard.type('So [@mam', { delay: 80 });
		await workbench.page
			.locator('.suggest-widget.visible .monaco-list-row.focused', { hasText: 'mambasWater' })
			.waitFor();
		await workbench.page.keyboard.press('Enter');
		await workbench.waitForText('draft.md', 'So [@mambasWater]');

		await workbench.pointAt(
			workbench.editor('draft.md').locator('.view-line span span', { hasText: 'mambasWater' }).last(),
			workbench.page.locator('.monaco-hover', { hasText: 'Mambas under Water' }).first(),
		);
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
		['mamba=2020', '“mamba=2020” cannot be a citekey: no bibliography or note can have “=” in its key.'],
		['mamba--2020', '“mamba--2020” cannot be a citekey here: it is cited in Pandoc'],
	] as const) {
		test(`says why it cannot be “${name}”`, async () => {
			await inKey();
			await rename(name);
			await workbench.notification(said);
			await workbench.waitForText('draft.tex', 'Shown \\cite{mambasWater}.');
			await workbench.run('Notifications: Clear All Notifications');
		});
	}

	test('is renamed everywhere at once', async () => {
		await inKey();
		await rename('mamba2020');
		await workbench.waitForText('draft.tex', 'Shown \\cite{mamba2020}.');
		await workbench.openFile('refs.bib');
		await workbench.waitForText('refs.bib', /@misc\{mamba2020,/);
		await workbench.openFile('mamba2020.md');
		await workbench.waitForText('mamba2020.md', /citekey: mamba2020[^]*\[\[mamba2020\]\]/);
		await workbench.openFile('draft.md');
		await workbench.waitForText('draft.md', 'So [@mamba2020]');
	});

	test('is named back by one undo', async () => {
		await workbench.openFile('draft.tex');
		await workbench.page.keyboard.press('ControlOrMeta+Z');
		await workbench.waitForText('draft.tex', 'Shown \\cite{mambasWater}.');
		await workbench.openFile('refs.bib');
		await workbench.waitForText('refs.bib', /@misc\{mambasWater,/);
		await workbench.openFile('draft.md');
		await workbench.waitForText('draft.md', 'So [@mambasWater]');
		await workbench.openFile('mambasWater.md');
		await workbench.waitForText('mambasWater.md', /citekey: mambasWater[^]*\[\[mambasWater\]\]/);
	});
});
