import type { Paper } from '../../core/library/paper';
import type { PickerRow } from './pickerRows';

/** The papers that are ticked in a list. They stay so under a query that does not find them. */
export class TickedRows {
	private readonly byKey = new Map<string, PickerRow>();

	get rows(): readonly PickerRow[] {
		return [...this.byKey.values()];
	}

	/** Takes in which of the shown rows are selected now. */
	take(selected: readonly PickerRow[], shown: readonly PickerRow[]): void {
		const papers = new Set<Paper | undefined>(selected.map(({ paper }) => paper));
		for (const { paper } of shown) {
			if (paper && !papers.has(paper)) {
				this.byKey.delete(paper.key);
			}
		}
		selected.forEach(row => row.paper && this.byKey.set(row.paper.key, row));
	}

	/** Has the rows of the list that is shown next stand for the papers that are ticked; returns those that it lacks. */
	renew(next: readonly PickerRow[]): readonly PickerRow[] {
		for (const row of next) {
			if (row.paper && this.byKey.has(row.paper.key)) {
				this.byKey.set(row.paper.key, row);
			}
		}
		return this.rows.filter(row => !next.includes(row));
	}
}
