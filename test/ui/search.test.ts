import { assert } from 'chai';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dumpPage } from '../dumpPage';
import { Workbench } from './workbench';

suite('searching', () => {
	let workbench: Workbench;

	suiteSetup(async () => {
		const page = dumpPage(
			'A Weight for Clouds',
			'Bells under Water',
			'On Water and its Bells',
			'FBNetV3 at Sea',
		);
		workbench = await Workbench.open({
			folder: 'test/fixtures/silent',
			files: { 'page.txt': page, 'draft.md': '' },
		});
		await workbench.showContainer('Literature');
		await workbench.treeRow('page.txt').waitFor();
	});
	suiteTeardown(() => workbench.close());

	/** Waits until the first row is this paper. */
	function lists(first: string): Promise<void> {
		return workbench.waitFor(
			async () => (await workbench.quickLabels())[0] ?? '',
			label => label.startsWith(first),
		);
	}

	async function finds(query: string, first: string): Promise<void> {
		await workbench.ask('Literature: Search Papers', 'Search Papers', query);
		await lists(first);
		await workbench.dismiss();
	}

	/** Closes all editors; what was typed into the draft is not kept. */
	async function closeEditors(): Promise<void> {
		await workbench.openFile('draft.md');
		await workbench.run('File: Revert File');
		await workbench.run('View: Close All Editors');
	}

	test('finds words in any order, best first, where VS Code itself would find nothing', async () => {
		await finds('water bells', 'On Water and its Bells');
		await finds('bells water', 'Bells under Water');
	});

	test('finds in spite of typos, and squeezed names', async () => {
		await finds('wieght cloud', 'A Weight for Clouds');
		await finds('fbnet3', 'FBNetV3 at Sea');
	});

	test('shows the focused paper in the panel until the search ends', async () => {
		await workbench.ask('Literature: Search Papers', 'Search Papers', 'clouds');
		await workbench.webview('h1:has-text("A Weight for Clouds")');
		assert.isTrue(await workbench.quickInput.isVisible());
		await workbench.dismiss();
		await workbench.page.locator('.tab').first().waitFor({ state: 'detached' });
	});

	test('opens the chosen paper, and lists it first the next time', async () => {
		await workbench.ask('Literature: Search Papers', 'Search Papers', 'fbnet3');
		await workbench.pressOn('FBNetV3 at Sea');
		await workbench.webview('h1:has-text("FBNetV3 at Sea")');
		await workbench.run('View: Close All Editors');
		await workbench.ask('Literature: Search Papers', 'Search Papers', '');
		await workbench.page.keyboard.press('Delete');
		await workbench.page.locator('.quick-input-list-separator', { hasText: /^Recent$/ }).waitFor();
		await lists('FBNetV3 at Sea');
		await workbench.dismiss();
	});

	test('brings the last query back, to go on with or to type over', async () => {
		await finds('clouds', 'A Weight for Clouds');
		await workbench.ask('Literature: Search Papers', 'Search Papers', '');
		await workbench.untilInput('clouds');
		await workbench.page.keyboard.type('bells');
		await workbench.untilInput('bells');
		await workbench.dismiss();
	});

	test('brings the last query back after a reload, all of it selected', async () => {
		await finds('fbnet3', 'FBNetV3 at Sea');
		await workbench.reload();
		await workbench.treeRow('page.txt').waitFor();
		await workbench.ask('Literature: Search Papers', 'Search Papers', '');
		await workbench.untilInput('fbnet3');
		await lists('FBNetV3 at Sea');
		await workbench.page.keyboard.type('bells');
		await workbench.untilInput('bells');
		await workbench.dismiss();
	});

	test('begins with what is selected, of which nothing is an operator', async () => {
		await workbench.openFile('draft.md');
		await workbench.page.keyboard.press('Control+A');
		await workbench.page.keyboard.type('title:(**Clouds** OR');
		await workbench.page.keyboard.press('Enter');
		await workbench.page.keyboard.type('-weight "');
		await workbench.page.keyboard.press('Control+A');
		await workbench.ask('Literature: Search Papers', 'Search Papers', '');
		await workbench.untilInput('title Clouds or weight');
		await lists('A Weight for Clouds');
		await workbench.dismiss();
		await closeEditors();
	});

	test('completes operators and their values, and explains them', async () => {
		await workbench.ask('Literature: Search Papers', 'Search Papers', 'ha');
		await workbench.quickRows.filter({ hasText: 'has:' }).waitFor();
		await workbench.page.keyboard.press('Tab');
		await workbench.untilInput('has:');
		await workbench.page.keyboard.type('abs');
		await workbench.quickRows.first().filter({ hasText: 'has:abstract' }).waitFor();
		await workbench.page.keyboard.press('Tab');
		await workbench.untilInput('has:abstract ');
		await workbench.quickRows.filter({ hasText: 'A Weight for Clouds' }).waitFor();
		// The last row leads to the help, and the key that goes up leads to the last row.
		await workbench.quickInput.fill('');
		await workbench.page.locator('.quick-input-list-separator', { hasText: /^New$/ }).waitFor();
		await workbench.page.keyboard.press('ArrowUp');
		await workbench.pressOn('?');
		await workbench.untilInput('?');
		await workbench.quickRows.filter({ hasText: 'a word of the title' }).waitFor();
		await workbench.dismiss();
	});

	test('opens with Ctrl+Enter, and cites in the sentence with Alt+Enter', async () => {
		await workbench.openFile('draft.md');
		await workbench.ask('Literature: Search Papers', 'Search Papers', 'clouds');
		await workbench.pressOn('A Weight for Clouds', 'Alt+Enter');
		await workbench.waitForText('draft.md', /^@\w*[Cc]louds/m);
		await workbench.ask('Literature: Insert Citation', 'Insert Citation', 'fbnet3');
		await workbench.pressOn('FBNetV3 at Sea', 'Control+Enter');
		await workbench.webview('h1:has-text("FBNetV3 at Sea")');
		await closeEditors();
	});

	test('cites with Shift+Enter, and goes to the source with Ctrl+Shift+Enter', async () => {
		await workbench.openFile('draft.md');
		await workbench.ask('Literature: Search Papers', 'Search Papers', 'fbnet3');
		await workbench.pressOn('FBNetV3 at Sea', 'Shift+Enter');
		await workbench.waitForText('draft.md', /^\[@\w*[Ff][Bb][Nn]et\w*\]/m);
		await workbench.ask('Literature: Search Papers', 'Search Papers', 'bells under');
		await workbench.pressOn('Bells under Water', 'Control+Shift+Enter');
		await workbench.editor('page.txt').waitFor();
		await workbench.page.locator('.view-line', { hasText: 'Bells under Water' }).first().waitFor();
		await closeEditors();
	});

	test('lists related papers of the selected text', async () => {
		await workbench.openFile('draft.md');
		await workbench.page.keyboard.press('Control+A');
		await workbench.page.keyboard.type('Bells that ring under the water of a lake');
		await workbench.page.keyboard.press('Control+A');
		await workbench.run('Literature: Show Related Papers');
		await workbench.page.locator('.quick-input-title', { hasText: 'Related Papers' }).waitFor();
		const first = workbench.quickRows.first();
		await first.filter({ hasText: 'Water' }).waitFor();
		await workbench.dismiss();
		await closeEditors();
	});

	test('opens a paper by the button of its row', async () => {
		await workbench.ask('Literature: Search Papers', 'Search Papers', 'clouds');
		await workbench.webview('h1:has-text("A Weight for Clouds")');
		await workbench.quickRows.first().getByRole('button', { name: 'Open', exact: true }).click();
		await workbench.page.locator('.quick-input-widget:visible').waitFor({ state: 'detached' });
		// The preview's end would come within this time.
		await workbench.page.waitForTimeout(500);
		await workbench.webview('h1:has-text("A Weight for Clouds")');
		await workbench.run('View: Close All Editors');
	});

	test('keeps the focused row when papers come meanwhile', async () => {
		await workbench.ask('Literature: Search Papers', 'Search Papers', '');
		await workbench.quickInput.fill('year:soon water');
		// What is wrong with the query is said as its rows are shown.
		await workbench.page.locator('.quick-input-title', { hasText: 'is no year' }).waitFor();
		const focused = workbench.page.locator('.quick-input-list .monaco-list-row.focused').first();
		const label = async () => (await focused.getAttribute('aria-label')) ?? '';
		const first = await label();
		await workbench.page.keyboard.press('ArrowDown');
		await workbench.waitFor(label, now => now !== '' && now !== first);
		const chosen = await label();
		writeFileSync(join(workbench.folder, 'page2.txt'), dumpPage('Water and Much More Water'));
		await workbench.quickRows.filter({ hasText: 'Much More Water' }).waitFor();
		await workbench.waitFor(label, now => now === chosen);
		await workbench.dismiss();
	});

	test('keeps what is ticked, and the focus, when papers come meanwhile', async () => {
		const { page } = workbench;
		const ticked = page.locator('.quick-input-widget:visible .monaco-list-row[aria-checked=true]');
		await workbench.openFile('draft.md');
		await workbench.ask('Literature: Insert Citation', 'Insert Citation', 'bells');
		await workbench.quickRows.and(page.locator('.focused[aria-label^="Bells"]')).waitFor();
		await page.keyboard.press('ArrowDown');
		await workbench.pressOn('On Water and its Bells', 'Space');
		await ticked.filter({ hasText: 'On Water and its Bells' }).waitFor();
		writeFileSync(join(workbench.folder, 'page3.txt'), dumpPage('Bells, Bells and Bells again'));
		await workbench.quickRows.filter({ hasText: 'Bells again' }).waitFor();
		await workbench.pressOn('On Water and its Bells', 'Enter');
		await workbench.waitForText('draft.md', /^\[@waterBells\]/m);
		await closeEditors();
	});

	test('tells what is wrong with a query, and searches the rest', async () => {
		await workbench.ask('Literature: Search Papers', 'Search Papers', 'year:soon clouds');
		await workbench.page.locator('.quick-input-title', { hasText: 'is no year' }).waitFor();
		await lists('A Weight for Clouds');
		await workbench.dismiss();
	});
});

suite('typing fast', () => {
	let workbench: Workbench;
	const query = 'harbour lantern';

	suiteSetup(async () => {
		const things = 'Harbour Lantern Meadow Needle Orchard Pebble Quarry Ribbon Saddle Thicket'.split(' ');
		const titles = things.flatMap(one => things.map(other => `${one}s of the ${other} in Winter`));
		workbench = await Workbench.open({
			folder: 'test/fixtures/silent',
			files: { 'page.txt': dumpPage(...titles) },
		});
		await workbench.showContainer('Literature');
		await workbench.treeRow('page.txt').waitFor();
	});
	suiteTeardown(() => workbench.close());

	/** The first rows of the list and the input, as drawn. */
	const seen = () => {
		const widget = document.querySelector('.quick-input-widget:not([style*="display: none"])');
		const rows = [...(widget?.querySelectorAll('.quick-input-list .monaco-list-row') ?? [])];
		const top = rows
			.sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
			.slice(0, 5);
		return {
			input: widget?.querySelector('input')?.value ?? '',
			rows: top.map(row => row.getAttribute('aria-label') ?? '').join(' | '),
		};
	};

	/** Waits until the list has not changed for a second, and reads it. */
	async function settled(): Promise<string> {
		let last = '';
		let since = Date.now();
		while (Date.now() < since + 1_000) {
			const { rows } = await workbench.page.evaluate(seen);
			if (rows !== last) {
				[last, since] = [rows, Date.now()];
			}
			await workbench.page.waitForTimeout(50);
		}
		return last;
	}

	test('never goes back to the list of an earlier query, and ends with that of the last', async () => {
		const { page } = workbench;
		await workbench.ask('Literature: Search Papers', 'Search Papers', '');
		await page.keyboard.press('Delete');
		const lists: string[] = [];
		for (const letter of query) {
			await page.keyboard.type(letter);
			lists.push(await settled());
		}
		await page.keyboard.press('Control+A');
		await page.keyboard.press('Delete');
		await settled();
		await page.evaluate(`
			window.drawn = [];
			(function draw() {
				window.drawn.push((${String(seen)})());
				requestAnimationFrame(draw);
			})()
		`);
		await page.keyboard.type(query);
		await settled();
		const drawn = (await page.evaluate('window.drawn')) as readonly ReturnType<typeof seen>[];
		let shown = -1;
		for (const { input, rows } of drawn.filter(({ rows }) => lists.includes(rows))) {
			assert.isAtLeast(lists.lastIndexOf(rows), shown, `the list of an earlier query at ${input}`);
			shown = Math.max(shown, lists.indexOf(rows));
		}
		assert.equal(drawn.at(-1)?.input, query);
		assert.equal(drawn.at(-1)?.rows, lists.at(-1));
		assert.match(lists.at(-1) ?? '', /^Harbours of the Lantern/);
		await workbench.dismiss();
	});
});
