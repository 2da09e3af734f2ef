import * as vscode from 'vscode';
import type { PickerOptions } from './pickerOptions';
import type { PickerRow } from './pickerRows';

/** VS Code's quick pick, made to show our rows as we give them. */
export function paperQuickPick({
	placeholder,
	many,
	query = '',
}: PickerOptions): vscode.QuickPick<PickerRow> {
	const picker = vscode.window.createQuickPick<PickerRow>();
	picker.placeholder = placeholder;
	picker.canSelectMany = many;
	picker.value = query;
	// VS Code marks what is typed where it stands to the letter; it has no way to mark anything else.
	picker.matchOnDescription = true;
	picker.matchOnDetail = true;
	// It would sort rows by where that stands in their labels; this can be switched off, but has no name in its API.
	if ('sortByLabel' in picker) {
		picker.sortByLabel = false;
	}
	return picker;
}
