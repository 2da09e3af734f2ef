import * as vscode from 'vscode';
import type { Paper } from '../../core/library/paper';
import type { Completion } from '../../core/search/completeQuery';
import { foundRows } from './foundRows';
import { iconButton } from './iconButton';
import { PickerList } from './pickerList';
import { paperQuickPick } from './paperQuickPick';
import { paperRow, type PickerRow } from './pickerRows';
import { PickerModes } from './pickerModes';
import type { PickerAction, PickerOptions } from './pickerOptions';
import type { QueryValues } from './queryValues';
import { mostListed, type SearchService } from './searchService';
import { Soon } from '../soon';
import type { TabCompletion } from './tabCompletion';

/** Papers are shown without completions that take longer, in milliseconds. */
const completionsWait = 50;

/** A quick pick over the papers, in the order of our own ranking. */
export class PaperPicker {
	private readonly picker: vscode.QuickPick<PickerRow>;
	private readonly list: PickerList;
	private readonly buttons: readonly vscode.QuickInputButton[];
	private readonly modes: PickerModes;
	private finish: (papers: readonly Paper[] | undefined) => void = () => undefined;
	/** Set while the list goes away to come back. */
	private onceHidden: (() => void) | undefined;
	/** Whether the user has typed, or moved the focus. */
	private touched = false;
	/** The query that was asked last. */
	private answered: string | undefined;
	/** The query whose rows are shown. */
	private shownQuery: string | undefined;
	private most = mostListed;
	private answering = new vscode.CancellationTokenSource();
	private showing: Promise<void> = Promise.resolve();
	/** Of letters that come at once, only the last is answered. */
	private readonly soon = new Soon(0, () => void this.catchUp());

	constructor(
		private readonly search: SearchService,
		private readonly values: QueryValues,
		private readonly tab: TabCompletion,
		private readonly options: PickerOptions,
	) {
		this.picker = paperQuickPick(options);
		this.list = new PickerList(this.picker);
		this.modes = new PickerModes(this.picker, options);
		this.buttons = options.actions.map(iconButton);
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
						this.begin();
						this.soon.ask();
					}),
					picker.onDidChangeActive(([row]) => this.focus(row)),
					picker.onDidChangeSelection(rows => this.tick(rows)),
					picker.onDidTriggerItemButton(({ button, item }) => {
						void this.act(this.options.actions[this.buttons.indexOf(button)], item.paper);
					}),
					this.modes.listen(),
					picker.onDidAccept(() => void this.accept()),
					picker.onDidHide(() => (this.onceHidden ?? (() => resolve(undefined)))()),
				);
				void this.show();
				picker.show();
			});
		} finally {
			this.answering.cancel();
			vscode.Disposable.from(...listening).dispose();
			this.offer(false);
		}
	}

	/** The name of the mode that is on. */
	get mode(): string | undefined {
		return this.modes.current;
	}

	get query(): string {
		return this.picker.value;
	}

	/** As Enter, in this mode. */
	async acceptAs(mode: string): Promise<void> {
		await this.catchUp();
		this.modes.current = mode;
		this.finish(this.list.chosen);
	}

	/** Does something else with a paper, the focused one unless told. */
	async act(action: PickerAction | undefined, named?: Paper): Promise<void> {
		await this.catchUp();
		const paper = named ?? this.picker.activeItems[0]?.paper;
		if (action && paper) {
			this.finish(undefined);
			action.run(paper, this.query);
		}
	}

	/** Goes away while something is asked about what is chosen; comes back as it was where that was answered. */
	async stepAside(ask: (papers: readonly Paper[]) => Promise<boolean>): Promise<void> {
		await this.catchUp();
		const papers = this.list.chosen;
		if (papers.length === 0 || this.onceHidden) {
			return;
		}
		this.offer(false);
		// A question that is shown while the list still closes would close with it.
		await new Promise<void>(resolve => {
			this.onceHidden = resolve;
			this.picker.hide();
		});
		this.onceHidden = undefined;
		if (await ask(papers)) {
			this.list.forget();
			await this.show();
			this.picker.show();
		} else {
			this.finish(undefined);
		}
	}

	/** Takes the first completion of what is typed. */
	private async complete(): Promise<void> {
		await this.catchUp();
		this.ask(this.list.completions[0]?.query);
	}

	private async accept(): Promise<void> {
		await this.catchUp();
		const [row] = this.picker.activeItems;
		if (row && !row.paper && (row.isMore || !this.list.areTicked)) {
			await this.take(row);
		} else {
			this.finish(this.list.chosen);
		}
	}

	/** Does what a row stands for that is no paper. */
	private async take(row: PickerRow | undefined): Promise<void> {
		if (row?.isMore) {
			const { query, list } = this;
			const { count } = list;
			this.most += mostListed;
			await this.show();
			if (query === this.shownQuery) {
				list.focusBehind(count);
			}
		} else {
			this.ask(row?.query);
		}
	}

	private ask(query: string | undefined): void {
		if (query !== undefined) {
			this.begin();
			this.picker.value = query;
			void this.show();
		}
	}

	/** What is typed is another query. */
	private begin(): void {
		this.touched = true;
		this.most = mostListed;
	}

	private focus(row: PickerRow | undefined): void {
		// While a query is answered, VS Code moves the focus within the rows of the one before.
		if (this.shownQuery !== this.picker.value) {
			return;
		}
		this.touched = this.list.moveTo(row) || this.touched;
		if (row?.paper && this.touched) {
			this.options.onFocus?.(row.paper, this.picker.value);
		}
	}

	private tick(rows: readonly PickerRow[]): void {
		if (this.options.many) {
			void this.take(this.list.tick(rows));
		}
	}

	/** Until the rows are those of what is typed. */
	private async catchUp(): Promise<void> {
		if (this.answered !== this.picker.value) {
			void this.show();
		}
		for (let seen: unknown; seen !== this.showing;) {
			await (seen = this.showing);
		}
	}

	private show(): Promise<void> {
		return (this.showing = this.answer());
	}

	private async answer(): Promise<void> {
		const query = this.picker.value;
		this.answered = query;
		this.answering.cancel();
		const { token } = (this.answering = new vscode.CancellationTokenSource());
		const { search, options, most } = this;
		const row = (paper: Paper, detail?: string) => paperRow(paper, this.buttons, detail);
		const found = await foundRows(query, { search, options, row, most }, token);
		const completing = this.values.complete(query, token);
		const show = (completions: readonly Completion[] | undefined) => {
			if (found && completions && !token.isCancellationRequested) {
				this.modes.showProblem(found.problem);
				this.list.show(found.rows, completions, query === this.shownQuery);
				this.shownQuery = query;
				this.offer(completions.length > 0);
			}
		};
		// Of a large library it takes a moment to gather the values that an operator has.
		const early = setTimeout(() => show([]), completionsWait);
		const completions = await completing;
		clearTimeout(early);
		show(completions);
	}

	private offer(canComplete: boolean): void {
		this.tab.offer(this, canComplete ? () => this.complete() : undefined);
	}
}
