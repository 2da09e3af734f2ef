import * as vscode from 'vscode';
import { type Grouping, groupings } from '../../core/browse/groupPapers';
import { type SortOrder, sortOrders } from '../../core/browse/sortPapers';

/** How the user looks at the papers; kept over restarts. */
export class Browsing implements vscode.Disposable {
	private readonly changed = new vscode.EventEmitter<void>();
	readonly onDidChange = this.changed.event;

	constructor(private readonly state: vscode.Memento) {
		this.showInMenus();
	}

	get grouping(): Grouping {
		return oneOf(groupings, this.state.get('groupBy')) ?? 'dump';
	}

	get order(): SortOrder {
		return oneOf(sortOrders, this.state.get('sortBy')) ?? 'dump';
	}

	/** A query in the search syntax; empty for no filter. */
	get filter(): string {
		return this.state.get('filter', '');
	}

	async set(change: { groupBy?: Grouping; sortBy?: SortOrder; filter?: string }): Promise<void> {
		for (const [name, value] of Object.entries(change)) {
			await this.state.update(name, value);
		}
		this.showInMenus();
		this.changed.fire();
	}

	dispose(): void {
		this.changed.dispose();
	}

	private showInMenus(): void {
		void vscode.commands.executeCommand('setContext', 'litnotes.filtered', this.filter !== '');
	}
}

/** `value` where it is one of `known`: what is kept may come from another version. */
export function oneOf<Known extends string>(known: readonly Known[], value: unknown): Known | undefined {
	return known.find(item => item === value);
}
