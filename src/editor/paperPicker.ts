import * as vscode from 'vscode';
import type { Paper } from '../core/library/paper';
import { abstractSnippet } from '../core/search/abstractSnippet';
import { rowDescription } from './paperRow';
import { withoutIcons } from './plainText';
import { queryProblemText } from './queryProblemText';
import type { RecentPapers } from './recentPapers';
import type { SearchService } from './searchService';

/** As many rows as anybody scrolls through; the rest is a better query away. */
const mostHits = 100;
const mostRecent = 10;
const mostOthers = 50;

/** A button on each row. */
export interface RowAction {
	readonly icon: string;
	readonly tooltip: string;
	/** The picker goes away first. */
	run(paper: Paper): void;
}

/** A way to take what is chosen, as a button above the rows. */
export interface PickerMode {
	readonly name: string;
	readonly label: string;
	readonly icon: string;
}

export interface PickerOptions {
	readonly title: string;
	readonly placeholder: string;
	/** Rows can be ticked; with nothing ticked, Enter takes the focused row. */
	readonly many: boolean;
	readonly actions: readonly RowAction[];
	/** Where there are several, the title says which is on. */
	readonly modes?: readonly PickerMode[];
	/** The name of the mode that is on at first. */
	readonly mode?: string;
	/** Called as the user presses the button of a mode. */
	readonly onMode?: (name: string) => void;
	/** Called as the focus moves, once the user has typed or moved it. */
	readonly onFocus?: (paper: Paper) => void;
}

interface PaperRow extends vscode.QuickPickItem {
	readonly paper?: Paper;
}

/** A quick pick over the papers, in the order of our own ranking. */
export class PaperPicker {
	private readonly picker = vscode.window.createQuickPick<PaperRow>();
	private readonly buttons: readonly vscode.QuickInputButton[];
	/** Survives a query that does not find them. */
	private readonly ticked = new Map<Paper, PaperRow>();
	private readonly modeButtons: readonly vscode.QuickInputButton[];
	private rows: readonly PaperRow[] = [];
	private problem = '';
	private currentMode: string | undefined;
	private finish: (papers: readonly Paper[] | undefined) => void = () => undefined;
	private focused: Paper | undefined;

	constructor(
		private readonly search: SearchService,
		private readonly recent: RecentPapers,
		private readonly options: PickerOptions,
	) {
		this.currentMode = options.mode;
		this.buttons = options.actions.map(({ icon, tooltip }) => ({
			iconPath: new vscode.ThemeIcon(icon),
			tooltip,
		}));
		this.modeButtons = (options.modes ?? []).map(({ icon, label }) => ({
			iconPath: new vscode.ThemeIcon(icon),
			tooltip: label,
		}));
		this.picker.buttons = this.modeButtons.length > 1 ? this.modeButtons : [];
		this.picker.placeholder = options.placeholder;
		this.picker.canSelectMany = options.many;
		keepOrder(this.picker);
	}

	/** The papers that the user chose; `undefined` where they turned away. */
	async pick(): Promise<readonly Paper[] | undefined> {
		const { picker } = this;
		const listening: vscode.Disposable[] = [picker, this.search.onDidChange(() => this.show())];
		try {
			return await new Promise(resolve => {
				this.finish = resolve;
				listening.push(
					picker.onDidChangeValue(() => this.show()),
					picker.onDidChangeActive(([row]) => this.focus(row)),
					picker.onDidChangeSelection(rows => this.tick(rows)),
					picker.onDidTriggerItemButton(({ button, item }) => {
						const action = this.options.actions[this.buttons.indexOf(button)];
						if (action && item.paper) {
							resolve(undefined);
							action.run(item.paper);
						}
					}),
					picker.onDidTriggerButton(button => {
						const mode = this.options.modes?.[this.modeButtons.indexOf(button)]?.name ?? '';
						this.currentMode = mode;
						this.options.onMode?.(mode);
						this.showTitle();
					}),
					picker.onDidAccept(() => resolve(this.chosen())),
					picker.onDidHide(() => resolve(undefined)),
				);
				this.show();
				picker.show();
			});
		} finally {
			vscode.Disposable.from(...listening).dispose();
		}
	}

	/** The name of the mode that is on. */
	get mode(): string | undefined {
		return this.currentMode;
	}

	/** As Enter, in this mode. */
	acceptAs(mode: string): void {
		this.currentMode = mode;
		this.finish(this.chosen());
	}

	private chosen(): readonly Paper[] {
		const rows = this.ticked.size > 0 ? [...this.ticked.values()] : this.picker.activeItems;
		return rows.flatMap(({ paper }) => paper ?? []);
	}

	private focus(row: PaperRow | undefined): void {
		const byItself = this.picker.value === '' && this.focused === undefined;
		this.focused = row?.paper;
		if (row?.paper && !byItself) {
			this.options.onFocus?.(row.paper);
		}
	}

	private tick(rows: readonly PaperRow[]): void {
		const selected = new Set(rows.map(({ paper }) => paper));
		for (const { paper } of this.options.many ? this.rows : []) {
			if (paper && !selected.has(paper)) {
				this.ticked.delete(paper);
			}
		}
		rows.forEach(row => row.paper && this.options.many && this.ticked.set(row.paper, row));
	}

	private show(): void {
		const query = this.picker.value;
		const found = query.trim() === '' ? this.unasked() : this.found(query);
		const chosen = [...this.ticked.values()].filter(row => !found.includes(row));
		this.showTitle();
		this.rows = chosen.length > 0 ? [heading('Chosen'), ...chosen, heading('Found'), ...found] : found;
		this.picker.items = this.rows;
		if (this.options.many) {
			this.picker.selectedItems = [...this.ticked.values()];
			// VS Code focuses no row by itself where rows can be ticked.
			this.picker.activeItems = found.filter(({ paper }) => paper).slice(0, 1);
		}
	}

	private showTitle(): void {
		const { modes = [], title } = this.options;
		const mode = modes.length > 1 ? modes.find(({ name }) => name === this.currentMode) : undefined;
		this.picker.title = `${title}${mode ? ` · ${mode.label}` : ''}${this.problem}`;
	}

	private found(query: string): PaperRow[] {
		const { hits, problems } = this.search.index.search(query, { limit: mostHits });
		const [problem] = problems;
		this.problem = problem ? ` — ${queryProblemText(problem, query)}` : '';
		return hits.map(({ paper }) => this.row(paper, abstractSnippet(paper, query)?.text));
	}

	private unasked(): PaperRow[] {
		this.problem = '';
		const recent = this.recent.papers.slice(0, mostRecent);
		const others = this.recent.others(mostOthers);
		return [
			...(recent.length > 0 ? [heading('Recent')] : []),
			...recent.map(paper => this.row(paper)),
			...(recent.length > 0 && others.length > 0 ? [heading('Papers')] : []),
			...others.map(paper => this.row(paper)),
		];
	}

	private row(paper: Paper, detail?: string): PaperRow {
		return (
			this.ticked.get(paper) ?? {
				paper,
				label: withoutIcons(paper.title),
				description: withoutIcons(rowDescription(paper)),
				...(detail ? { detail: withoutIcons(detail) } : {}),
				alwaysShow: true,
				buttons: this.buttons,
			}
		);
	}
}

function heading(label: string): PaperRow {
	return { label, kind: vscode.QuickPickItemKind.Separator };
}

/** VS Code would sort rows by where the query stands in their labels; it lets that be switched off, but has no name for it. */
function keepOrder(picker: vscode.QuickPick<PaperRow>): void {
	if ('sortByLabel' in picker) {
		picker.sortByLabel = false;
	}
}
