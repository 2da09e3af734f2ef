import * as vscode from 'vscode';
import type { Paper } from '../../core/library/paper';
import type { Completion } from '../../core/search/completeQuery';
import { foundRows } from './foundRows';
import { arranged, paperRow, type PickerRow } from './pickerRows';
import type { PickerAction, PickerMode, PickerOptions } from './pickerOptions';
import type { QueryValues } from './queryValues';
import type { SearchService } from './searchService';
import { Soon } from '../soon';
import { TickedRows } from './tickedRows';

/** A quick pick over the papers, in the order of our own ranking. */
export class PaperPicker {
	private readonly picker = vscode.window.createQuickPick<PickerRow>();
	private readonly buttons: readonly vscode.QuickInputButton[];
	private readonly modeButtons: readonly vscode.QuickInputButton[];
	private readonly ticked = new TickedRows();
	private rows: readonly PickerRow[] = [];
	private completions: readonly Completion[] = [];
	private problem = '';
	private currentMode: string | undefined;
	private finish: (papers: readonly Paper[] | undefined) => void = () => undefined;
	/** Set while the list goes away to come back. */
	private onceHidden: (() => void) | undefined;
	private focused: Paper | undefined;
	private touched = false;
	/** The query whose rows are shown. */
	private answered: string | undefined;
	private answering = new vscode.CancellationTokenSource();
	private shown: Promise<void> = Promise.resolve();
	/** Of letters that come at once, only the last is answered. */
	private readonly soon = new Soon(0, () => void this.catchUp());

	constructor(
		private readonly search: SearchService,
		private readonly values: QueryValues,
		private readonly options: PickerOptions,
	) {
		const button = ({ icon, label }: PickerAction | PickerMode) => ({
			iconPath: new vscode.ThemeIcon(icon),
			tooltip: label,
		});
		this.currentMode = options.mode;
		this.buttons = options.actions.map(button);
		this.modeButtons = (options.modes ?? []).map(button);
		this.picker.buttons = this.modeButtons.length > 1 ? this.modeButtons : [];
		this.picker.placeholder = options.placeholder;
		this.picker.canSelectMany = options.many;
		this.picker.value = options.query ?? '';
		keepOrder(this.picker);
	}

	/** The papers that the user chose; `undefined` where they turned away. */
	async pick(): Promise<readonly Paper[] | undefined> {
		const { picker } = this;
		const listening: vscode.Disposable[] = [
			picker,
			this.soon,
			this.search.onDidChange(() => void this.show()),
		];
		try {
			return await new Promise(resolve => {
				this.finish = resolve;
				listening.push(
					picker.onDidChangeValue(() => {
						this.touched = true;
						this.focused = undefined;
						this.soon.ask();
					}),
					picker.onDidChangeActive(([row]) => this.focus(row)),
					picker.onDidChangeSelection(rows => this.tick(rows)),
					picker.onDidTriggerItemButton(({ button, item }) => {
						void this.act(this.options.actions[this.buttons.indexOf(button)], item.paper);
					}),
					picker.onDidTriggerButton(button => {
						const mode = this.options.modes?.[this.modeButtons.indexOf(button)]?.name ?? '';
						this.currentMode = mode;
						this.options.onMode?.(mode);
						this.showTitle();
					}),
					picker.onDidAccept(() => void this.accept()),
					picker.onDidHide(() => (this.onceHidden ?? (() => resolve(undefined)))()),
				);
				void this.show();
				picker.show();
			});
		} finally {
			this.answering.cancel();
			vscode.Disposable.from(...listening).dispose();
			this.offer([]);
		}
	}

	/** The name of the mode that is on. */
	get mode(): string | undefined {
		return this.currentMode;
	}

	get query(): string {
		return this.picker.value;
	}

	/** As Enter, in this mode. */
	async acceptAs(mode: string): Promise<void> {
		await this.catchUp();
		this.currentMode = mode;
		this.finish(this.chosen());
	}

	/** Does something else with a paper, the focused one unless told. */
	async act(action: PickerAction | undefined, named?: Paper): Promise<void> {
		await this.catchUp();
		const paper = named ?? this.picker.activeItems[0]?.paper;
		if (action && paper) {
			this.finish(undefined);
			action.run(paper);
		}
	}

	/** Goes away while something is asked about what is chosen; comes back as it was where that was answered. */
	async stepAside(ask: (papers: readonly Paper[]) => Promise<boolean>): Promise<void> {
		await this.catchUp();
		const papers = this.chosen();
		if (papers.length === 0 || this.onceHidden) {
			return;
		}
		// A question that is shown while the list still closes would close with it.
		await new Promise<void>(resolve => {
			this.onceHidden = resolve;
			this.picker.hide();
		});
		this.onceHidden = undefined;
		if (await ask(papers)) {
			await this.show();
			this.picker.show();
		} else {
			this.finish(undefined);
		}
	}

	/** Takes the first completion of what is typed. */
	async complete(): Promise<void> {
		await this.catchUp();
		this.ask(this.completions[0]?.query);
	}

	private async accept(): Promise<void> {
		await this.catchUp();
		const [row] = this.picker.activeItems;
		if (row && !row.paper && this.ticked.rows.length === 0) {
			this.ask(row.query);
		} else {
			this.finish(this.chosen());
		}
	}

	private ask(query: string | undefined): void {
		if (query !== undefined) {
			this.touched = true;
			this.focused = undefined;
			this.picker.value = query;
			void this.show();
		}
	}

	private chosen(): readonly Paper[] {
		const rows = this.ticked.rows.length > 0 ? this.ticked.rows : this.picker.activeItems;
		return rows.flatMap(({ paper }) => paper ?? []);
	}

	private focus(row: PickerRow | undefined): void {
		const byItself = !this.touched && this.focused === undefined;
		this.focused = row?.paper;
		if (row?.paper && !byItself) {
			this.options.onFocus?.(row.paper, this.picker.value);
		}
	}

	private tick(rows: readonly PickerRow[]): void {
		if (!this.options.many) {
			return;
		}
		this.ticked.take(rows, this.rows);
		this.ask(rows.find(row => row.query)?.query);
	}

	/** Until the rows are those of what is typed. */
	private async catchUp(): Promise<void> {
		if (this.answered !== this.picker.value) {
			void this.show();
		}
		for (let seen: unknown; seen !== this.shown;) {
			await (seen = this.shown);
		}
	}

	private show(): Promise<void> {
		return (this.shown = this.answer());
	}

	private async answer(): Promise<void> {
		const query = this.picker.value;
		this.answered = query;
		this.answering.cancel();
		const { token } = (this.answering = new vscode.CancellationTokenSource());
		const { search, options } = this;
		const row = (paper: Paper, detail?: string) => paperRow(paper, this.buttons, detail);
		const found = await foundRows(query, { search, options, row }, token);
		const completions = await this.values.complete(query, token);
		if (!found || !completions || token.isCancellationRequested) {
			return;
		}
		const chosen = this.ticked.renew(found.rows);
		this.offer(completions);
		this.rows = arranged(found.rows, chosen, completions);
		this.problem = found.problem;
		this.showTitle();
		this.picker.items = this.rows;
		this.picker.selectedItems = this.options.many ? this.ticked.rows : [];
		const papers = found.rows.filter(({ paper }) => paper);
		const stays = papers.find(({ paper }) => paper?.key === this.focused?.key) ?? papers[0];
		this.picker.activeItems = stays ? [stays] : [];
	}

	private showTitle(): void {
		const { modes = [], title } = this.options;
		const mode = modes.length > 1 ? modes.find(({ name }) => name === this.currentMode) : undefined;
		this.picker.title = `${title}${mode ? ` · ${mode.label}` : ''}${this.problem}`;
	}

	private offer(completions: readonly Completion[]): void {
		if (completions.length > 0 !== this.completions.length > 0) {
			void vscode.commands.executeCommand('setContext', 'litnotes.completing', completions.length > 0);
		}
		this.completions = completions;
	}
}

/** VS Code would sort rows by where the query stands in their labels; it lets that be switched off, but has no name for it. */
function keepOrder(picker: vscode.QuickPick<PickerRow>): void {
	if ('sortByLabel' in picker) {
		picker.sortByLabel = false;
	}
}
