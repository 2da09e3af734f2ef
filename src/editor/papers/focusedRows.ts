import * as vscode from 'vscode';

/**
 * The rows of a tree that has the focus which a key acts on: the focused one, or, where that is selected, all that are.
 * VS Code tells only what is selected, so the focused row is selected for a moment.
 */
export async function focusedRows<Row>(view: vscode.TreeView<Row>): Promise<readonly Row[]> {
	const before = view.selection;
	await vscode.commands.executeCommand('list.toggleSelection');
	const after = view.selection;
	await vscode.commands.executeCommand('list.toggleSelection');
	const added = after.filter(row => !before.includes(row));
	return added.length > 0 ? added : before;
}
