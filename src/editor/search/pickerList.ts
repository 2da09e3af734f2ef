import type * as vscode from 'vscode';
import type { Paper } from '../../core/library/paper';
import type { Completion } from '../../core/search/completeQuery';
import { areSameRows, arranged, type PickerRow, rowName } from './pickerRows';
import { TickedRows } from './tickedRows';

/** So far a row may move and is still seen. */
const fewRows = 3;

/** The rows of a picker: which are shown, which has the focus, which are ticked. */
export class PickerList {
	private readonly ticked = new TickedRows();
	private rows: readonly PickerRow[] = [];
	/** Those of them that answer the query. */
	private found: readonly PickerRow[] = [];
	private offered: readonly Completion[] = [];
	/** The name of the row that has the focus. */
	private focused: string | undefined;
	/** Whether the user moved it there. */
	private isMoved = false;
	/** How many rows came above it since it was moved, less those that went. */
	private drift = 0;

	constructor(private readonly picker: vscode.QuickPick<PickerRow>) {}

	/** Ways to go on with the query. */
	get completions(): readonly Completion[] {
		return this.offered;
	}

	get areTicked(): boolean {
		return this.ticked.rows.length > 0;
	}

	/** The papers that are ticked, else the one that has the focus. */
	get chosen(): readonly Paper[] {
		const rows = this.areTicked ? this.ticked.rows : this.picker.activeItems;
		return rows.flatMap(({ paper }) => paper ?? []);
	}

	/** Shows the answer to a query; of one that is shown already, nothing moves that need not. */
	show(found: readonly PickerRow[], completions: readonly Completion[], isRenewed: boolean): void {
		if (isRenewed && areSameRows(found, this.found) && areSame(completions, this.offered)) {
			return;
		}
		const { picker } = this;
		const rows = arranged(found, this.ticked.renew(found), completions);
		const first = found.find(({ paper }) => paper) ?? rows.find(({ kind }) => kind === undefined);
		const stays = isRenewed ? this.staying(rows, first) : undefined;
		const active = stays ?? first;
		this.drift = isRenewed && this.isMoved ? this.drift + (stays ? rows.indexOf(stays) - this.place : 0) : 0;
		// Where VS Code does not keep the scroll position, it brings the focus into view.
		const isInView = Math.abs(this.drift) <= fewRows;
		this.drift = isInView ? this.drift : 0;
		this.isMoved &&= isRenewed;
		[this.rows, this.found, this.offered] = [rows, found, completions];
		this.focused = active && rowName(active);
		picker.keepScrollPosition = isRenewed && isInView;
		picker.items = rows;
		picker.selectedItems = picker.canSelectMany ? this.ticked.rows : [];
		picker.activeItems = active ? [active] : [];
	}

	/** Has all rows drawn again when they are shown next: VS Code took them off the screen. */
	forget(): void {
		this.found = [];
	}

	/** The first of the papers that came behind those of before has the focus. */
	focusBehind(count: number): void {
		const row = this.found[count];
		this.picker.activeItems = row ? [row] : this.picker.activeItems;
	}

	/** How many papers answer the query. */
	get count(): number {
		return this.found.filter(({ paper }) => paper).length;
	}

	/** Notes which row has the focus now; whether it is another than we gave it to. */
	moveTo(row: PickerRow | undefined): boolean {
		const before = this.focused;
		this.focused = row && rowName(row);
		const isOther = this.focused !== before;
		if (isOther) {
			this.isMoved = true;
			this.drift = 0;
		}
		return isOther;
	}

	/** Notes which rows are ticked now; returns one that stands for no paper, if it was taken. */
	tick(rows: readonly PickerRow[]): PickerRow | undefined {
		const before = this.ticked.rows.length;
		this.ticked.take(rows, this.rows);
		const others = rows.filter(({ paper }) => !paper);
		if (others.length > 0) {
			// Nothing but papers can be ticked, also where all rows are.
			this.picker.selectedItems = this.ticked.rows;
		}
		return others.length === 1 && this.ticked.rows.length <= before ? others[0] : undefined;
	}

	/** Where the row with the focus is shown; -1 where it is not. */
	private get place(): number {
		return this.rows.findIndex(row => rowName(row) === this.focused);
	}

	/** The row that keeps the focus, or what took its place. Where the user did not move it there, it stays near the first. */
	private staying(rows: readonly PickerRow[], first: PickerRow | undefined): PickerRow | undefined {
		const { place } = this;
		const next = rows.findIndex(row => row.kind === undefined && rowName(row) === this.focused);
		if (place < 0 || (!this.isMoved && next > rows.findIndex(row => row === first) + fewRows)) {
			return undefined;
		}
		return rows[next] ?? rows.slice(place).find(({ paper }) => paper);
	}
}

function areSame(some: readonly Completion[], others: readonly Completion[]): boolean {
	return some.length === others.length && some.every(({ query }, index) => query === others[index]?.query);
}
