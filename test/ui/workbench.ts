import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { errors, type Frame, type Locator, type Page } from 'playwright-core';
import { browser, noteIfOutside, uiHost } from './uiHost';
import { copyOf, type WorkspaceCopy } from './workspaceCopy';

/** Milliseconds that we wait for what a busy machine shows late. */
const patience = 30_000;

export interface WorkbenchOptions extends WorkspaceCopy {
	readonly width?: number;
	readonly height?: number;
	readonly scale?: number;
}

/** A VS Code window with our extension in it, seen and used as a person would. */
export class Workbench {
	/** Those that are open; a failed test takes a picture of each. */
	static readonly all = new Set<Workbench>();

	private constructor(
		readonly page: Page,
		/** The folder that is open, on disk. */
		readonly folder: string,
	) {}

	static async open(options: WorkbenchOptions = {}): Promise<Workbench> {
		const folder = copyOf(options);
		const shared = await browser();
		const context = await shared.newContext({
			viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
			deviceScaleFactor: options.scale ?? 1,
			permissions: ['clipboard-read', 'clipboard-write'],
		});
		const page = await context.newPage();
		page.on('request', request => noteIfOutside(request.url()));
		page.on('websocket', socket => noteIfOutside(socket.url()));
		await page.goto(`${uiHost.origin}/?${new URLSearchParams({ folder })}`);
		await restored(page);
		const workbench = new Workbench(page, folder);
		Workbench.all.add(workbench);
		return workbench;
	}

	async close(): Promise<void> {
		Workbench.all.delete(this);
		await this.page.context().close();
	}

	/** Reloads the window as a person does, so that VS Code saves its state first. */
	async reload(): Promise<void> {
		await Promise.all([this.page.waitForEvent('load'), this.run('Developer: Reload Window')]);
		await this.page.locator('.monaco-workbench .part.statusbar').waitFor();
	}

	/** Runs a command by the title that the palette shows, such as `Literature: Refresh Papers`. */
	async run(title: string): Promise<void> {
		await this.openPalette();
		await this.choose(title, `>${title}`);
	}

	/** Opens the command palette. VS Code drops the key while another quick input is fading away. */
	async openPalette(): Promise<void> {
		const isOpen = () =>
			this.quickInput.evaluateAll(inputs =>
				inputs.some(input => (input as HTMLInputElement).value.startsWith('>') && !input.closest('[inert]')),
			);
		for (let tries = 0; tries < 20 && !(await isOpen()); tries++) {
			await this.page.keyboard.press('F1');
			await this.page.waitForTimeout(300);
		}
	}

	async openFile(name: string): Promise<void> {
		await this.openPalette();
		await this.choose(name);
		await this.editor(name).waitFor();
		await this.editor(name).locator('.view-lines').click();
	}

	/** Closes the quick input without a choice. */
	async dismiss(): Promise<void> {
		await this.page.keyboard.press('Escape');
		await this.page.locator('.quick-input-widget:visible').waitFor({ state: 'detached' });
	}

	/** Runs a command that opens a picker or an input box with this title, and types into it. */
	async ask(command: string, title: string, typed: string): Promise<void> {
		await this.run(command);
		await this.page.locator('.quick-input-widget:visible .quick-input-title', { hasText: title }).waitFor();
		await this.page.keyboard.type(typed);
	}

	/** Types into the quick input and takes the row whose label begins with `label`. */
	async choose(label: string, typed = label): Promise<void> {
		await (await this.quickRow(label, typed)).click();
	}

	/** Types into the quick input and waits for a row whose label begins with `label`. */
	async quickRow(label: string, typed = label): Promise<Locator> {
		const row = this.quickRows.and(this.page.locator(`[aria-label^="${quoted(label)}"]`)).first();
		await this.quickInput.fill(typed);
		for (let tries = 1; !(await row.isVisible()); tries++) {
			if (tries > 150) {
				throw new Error(`"${label}" is not among: ${(await this.quickLabels()).join(' | ')}`);
			}
			await this.page.waitForTimeout(100);
			// A list that was made before all extensions were known does not change until the text does.
			if (tries % 25 === 0) {
				await this.quickInput.fill(typed.slice(0, 1));
				await this.quickInput.fill(typed);
			}
		}
		return row;
	}

	/** Waits until the quick input says this, since VS Code takes a moment to show what we set. */
	untilInput(value: string): Promise<void> {
		return this.waitFor(
			() => this.quickInput.inputValue(),
			input => input === value,
		);
	}

	/** Presses a key once the focused row of the quick input begins so: what is typed is searched in its own time. */
	async pressOn(label: string, key = 'Enter'): Promise<void> {
		await this.quickRows.and(this.page.locator(`.focused[aria-label^="${quoted(label)}"]`)).waitFor();
		await this.page.keyboard.press(key);
	}

	/** What a screen reader says of the rows of the quick input. */
	async quickLabels(): Promise<string[]> {
		return labelsOf(this.quickRows);
	}

	get quickInput(): Locator {
		return this.page.locator('.quick-input-widget:visible .quick-input-box input');
	}

	get quickRows(): Locator {
		return this.page.locator('.quick-input-widget:visible .quick-input-list .monaco-list-row');
	}

	/** Shows the view container whose icon in the activity bar is so named. */
	async showContainer(name: string): Promise<void> {
		const tab = this.page.locator(
			`.part.activitybar [role=tab]:has([aria-label^="${quoted(name)}"]), .part.activitybar [role=tab][aria-label^="${quoted(name)}"]`,
		);
		if ((await tab.first().getAttribute('aria-selected')) !== 'true') {
			await tab.first().click();
		}
	}

	/** Drags the edge of the side bar. */
	async widenSideBar(pixels: number): Promise<void> {
		const box = await this.page.locator('.part.sidebar').boundingBox();
		if (box) {
			const [x, y] = [box.x + box.width, box.y + box.height / 2];
			await this.page.mouse.move(x, y);
			await this.page.mouse.down();
			await this.page.mouse.move(x + pixels, y, { steps: 5 });
			await this.page.mouse.up();
		}
	}

	/** Rows of the trees in the side bar. Their `aria-label` is the label and the description. */
	get treeRows(): Locator {
		return this.page.locator('.part.sidebar .pane-body .monaco-list-row[role=treeitem]');
	}

	/** The tree row whose `aria-label` begins so. */
	treeRow(label: string): Locator {
		return this.treeRows.and(this.page.locator(`[aria-label^="${quoted(label)}"]`)).first();
	}

	/** Presses keys and waits until the focus is on the tree row whose `aria-label` begins so. */
	async moveTo(label: string, ...keys: readonly string[]): Promise<void> {
		for (const key of keys) {
			await this.page.keyboard.press(key);
		}
		await this.treeRows.and(this.page.locator(`.focused[aria-label^="${quoted(label)}"]`)).waitFor();
	}

	/** Chooses from the context menu of a row. VS Code lets a click pass that comes soon after the menu; Enter it takes. */
	async chooseFromMenu(row: Locator, title: string): Promise<void> {
		const menu = this.page.locator('.monaco-menu').first();
		const timeout = 3000;
		for (let tries = 0; tries < 5; tries++) {
			await happens(row.click({ button: 'right', timeout }));
			if (await happens(this.page.getByRole('menuitem', { name: title }).hover({ timeout }))) {
				await this.page.keyboard.press('Enter');
				if (await happens(menu.waitFor({ state: 'hidden', timeout }))) {
					return;
				}
			}
			await this.page.keyboard.press('Escape');
			await happens(menu.waitFor({ state: 'hidden', timeout }));
		}
		throw new Error(`The menu does not let one choose ${title}.`);
	}

	async treeLabels(): Promise<string[]> {
		return labelsOf(this.treeRows);
	}

	editor(name: string): Locator {
		return this.page.locator(`.part.editor .monaco-editor[data-uri$="${quoted(name)}"]`).first();
	}

	/** The lines of an editor that are on the screen. */
	async editorText(name: string): Promise<string> {
		const lines = await this.editor(name)
			.locator('.view-lines .view-line')
			.evaluateAll(elements =>
				elements.map(line => [line.getBoundingClientRect().top, line.textContent] as const),
			);
		const inOrder = lines.sort(([one], [other]) => one - other);
		return inOrder.map(([, text]) => (text ?? '').replaceAll('\u00a0', ' ')).join('\n');
	}

	/** Waits until an editor shows a text. */
	async waitForText(name: string, expected: string | RegExp): Promise<void> {
		await this.waitFor(
			() => this.editorText(name),
			text => (typeof expected === 'string' ? text.includes(expected) : expected.test(text)),
		);
	}

	/** The notification that says so, in the notification centre: while tests drive VS Code, it shows none by itself. */
	async notification(text: string): Promise<Locator> {
		const found = this.page.locator('.notifications-center .notification-list-item', { hasText: text });
		for (let tries = 0; tries < 10 && !(await found.isVisible()); tries++) {
			if (!(await this.page.locator('.notifications-center.visible').isVisible())) {
				await this.run('Notifications: Show Notifications');
			}
			await this.page.waitForTimeout(300);
		}
		await found.waitFor();
		return found;
	}

	/** Waits until a file of the folder holds exactly this text. */
	async waitForFile(name: string, expected: string): Promise<void> {
		const path = join(this.folder, name);
		await this.waitFor(
			async () => (existsSync(path) ? readFileSync(path, 'utf8') : ''),
			text => text === expected,
		);
	}

	async waitForClipboard(expected: string): Promise<void> {
		await this.waitFor(
			() => this.page.evaluate(() => navigator.clipboard.readText()),
			text => text === expected,
		);
	}

	/** Waits until the tree lists exactly these rows. */
	async waitForTree(...labels: readonly string[]): Promise<void> {
		const expected = labels.join('\n');
		await this.waitFor(
			async () => (await this.treeLabels()).join('\n'),
			text => text === expected,
		);
	}

	/** Waits until what is read is as expected. */
	async waitFor(read: () => Promise<string>, isExpected: (text: string) => boolean): Promise<void> {
		const end = Date.now() + patience;
		for (let text = await read(); !isExpected(text); text = await read()) {
			if (Date.now() > end) {
				throw new Error(`Waited in vain; found: ${text}`);
			}
			await this.page.waitForTimeout(100);
		}
	}

	/** The page inside the webview that shows an element matching `selector`. */
	async webview(selector: string): Promise<Frame> {
		for (const end = Date.now() + patience; Date.now() < end;) {
			for (const frame of this.page.frames().filter(frame => frame !== this.page.mainFrame())) {
				if (await isVisibleIn(frame, selector)) {
					return frame;
				}
			}
			await this.page.waitForTimeout(100);
		}
		throw new Error(`No webview shows ${selector}.`);
	}

	/** Rests the mouse on something until `shown` shows. VS Code shows nothing of a row that is drawn again meanwhile. */
	async pointAt(target: Locator, shown: Locator): Promise<void> {
		for (let tries = 0; tries < 10 && !(await shown.isVisible()); tries++) {
			await this.page.mouse.move(900, 500);
			await target.hover();
			await this.page.waitForTimeout(2_500);
		}
		await shown.waitFor();
	}

	/** Drags as a person does: VS Code takes a jump for a click. */
	async drag(from: Locator, to: Locator): Promise<void> {
		const [start, end] = [await middle(from), await middle(to)];
		const { mouse } = this.page;
		await mouse.move(start.x, start.y);
		await mouse.down();
		await mouse.move(start.x + 3, start.y + 3);
		await mouse.move(start.x + 8, start.y + 8);
		await mouse.move(end.x, end.y, { steps: 12 });
		await mouse.up();
	}

	/** Saves what is on the screen as NAME.png, for the README when called by `npm run pictures`. */
	async picture(name: string): Promise<void> {
		mkdirSync(uiHost.pictures, { recursive: true });
		await this.page.screenshot({ path: join(uiHost.pictures, `${name}.png`) });
	}
}

/** Whether what is under way comes to its end in its time. */
async function happens(action: Promise<void>): Promise<boolean> {
	try {
		await action;
		return true;
	} catch (error) {
		if (error instanceof errors.TimeoutError) {
			return false;
		}
		throw error;
	}
}

/** VS Code's own test driver tells when the window is complete. */
async function restored(page: Page): Promise<void> {
	interface Driven {
		readonly driver?: { whenWorkbenchRestored(): Promise<void> };
	}
	await page.waitForFunction(() => (window as Driven).driver);
	await page.evaluate(() => (window as Driven).driver?.whenWorkbenchRestored());
}

function labelsOf(rows: Locator): Promise<string[]> {
	return rows.evaluateAll(elements => elements.map(row => row.getAttribute('aria-label') ?? ''));
}

async function middle(locator: Locator): Promise<{ x: number; y: number }> {
	const box = await locator.boundingBox();
	if (!box) {
		throw new Error('What is to be dragged, or where to, is not on the screen.');
	}
	return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

function quoted(text: string): string {
	return text.replace(/["\\]/g, '\\$&');
}

/** A panel that closes takes its frame along, perhaps just now. */
async function isVisibleIn(frame: Frame, selector: string): Promise<boolean> {
	try {
		return await frame.locator(selector).first().isVisible();
	} catch (error) {
		if (frame.isDetached()) {
			return false;
		}
		throw error;
	}
}
