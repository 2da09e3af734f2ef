import * as vscode from 'vscode';
import type { Paper } from '../../core/library/paper';
import type { Completion } from '../../core/search/completeQuery';
import { rowDescription } from '../papers/paperRow';
import { withoutIcons } from '../plainText';
import { keyHelp, operatorHelp, shortHelp } from './queryHelp';

/** A row of the list in which papers are picked. */
export interface PickerRow extends vscode.QuickPickItem {
	readonly paper?: Paper;
	/** What the query becomes when the row is taken. */
	readonly query?: string;
	/** Stands for the papers that are not listed yet. */
	readonly isMore?: true;
}

/** Leads to all of the help. */
export const helpRow: PickerRow = { label: '?', description: shortHelp, query: '?', alwaysShow: true };

export const moreRow: PickerRow = { label: 'Show More', alwaysShow: true, isMore: true };

export function heading(label: string): PickerRow {
	return { label, kind: vscode.QuickPickItemKind.Separator };
}

export function paperRow(
	paper: Paper,
	buttons: readonly vscode.QuickInputButton[],
	detail?: string,
): PickerRow {
	return {
		paper,
		label: withoutIcons(paper.title),
		description: withoutIcons(rowDescription(paper)),
		...(detail ? { detail: withoutIcons(detail) } : {}),
		alwaysShow: true,
		buttons,
	};
}

/** The first says by which key it is taken. */
function completionRows(completions: readonly Completion[]): readonly PickerRow[] {
	return completions.map(({ label, query }, index) => ({
		label: withoutIcons(label),
		query,
		alwaysShow: true,
		...(index === 0 ? { description: 'Tab' } : {}),
	}));
}

/** The rows of a list, in order. Values that complete the query were asked for; an operator may be a word that only begins so. */
export function arranged(
	found: readonly PickerRow[],
	chosen: readonly PickerRow[],
	completions: readonly Completion[],
): readonly PickerRow[] {
	const offered = completionRows(completions);
	const areOperators = completions[0]?.isOperator;
	return [
		...(areOperators ? [] : offered),
		...(chosen.length > 0 ? [heading('Chosen'), ...chosen, heading('Found')] : []),
		...(!areOperators && offered.length > 0 && chosen.length === 0 ? [heading('Found')] : []),
		...found,
		...(areOperators ? [heading('Operators'), ...offered] : []),
	];
}

/** By this, rows of two lists are the same: a paper or what else the row says. */
export function rowName({ paper, label }: PickerRow): string {
	return paper ? `@${paper.key}` : label;
}

/** Whether a list would look as the other does. */
export function areSameRows(some: readonly PickerRow[], others: readonly PickerRow[]): boolean {
	return (
		some.length === others.length &&
		some.every(({ paper, label, detail, query }, index) => {
			const other = others[index]!;
			return (
				paper === other.paper && label === other.label && detail === other.detail && query === other.query
			);
		})
	);
}

/** How queries are written and which keys there are, for a query that is a question mark. */
export function helpRows(): readonly PickerRow[] {
	return [
		heading('Operators'),
		...operatorHelp.map(([label, description]) => ({
			label,
			description,
			alwaysShow: true,
			...(label.endsWith(':') ? { query: label } : {}),
		})),
		heading('Keys'),
		...keyHelp.map(([label, description]) => ({ label, description, alwaysShow: true })),
	];
}
