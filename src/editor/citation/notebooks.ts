import * as vscode from 'vscode';

/** Whether a document is the cell of a notebook. */
export function isCell({ scheme }: vscode.Uri): boolean {
	return scheme === 'vscode-notebook-cell';
}

/** Whether a file is a notebook, by its name. */
export function isNotebookFile(uri: vscode.Uri): boolean {
	return !isCell(uri) && /\.ipynb$/i.test(uri.path);
}

/** The notebook that a file is, or one of whose cells a document is, where VS Code holds it. */
export function notebookOf(uri: vscode.Uri): vscode.NotebookDocument | undefined {
	if (!isCell(uri) && !isNotebookFile(uri)) {
		return undefined;
	}
	return vscode.workspace.notebookDocuments.find(notebook =>
		isCell(uri) ? notebook.uri.path === uri.path : notebook.uri.toString() === uri.toString(),
	);
}

/** The same where somebody works in it: one that was only looked into counts as closed, and its file as what it says. */
export function shownNotebook(uri: vscode.Uri): vscode.NotebookDocument | undefined {
	const notebook = notebookOf(uri);
	return notebook && (notebook.isDirty || notebook.isUntitled || hasTab(notebook)) ? notebook : undefined;
}

function hasTab({ uri }: vscode.NotebookDocument): boolean {
	const tabs = vscode.window.tabGroups.all.flatMap(group => group.tabs);
	return tabs.some(
		({ input }) => input instanceof vscode.TabInputNotebook && input.uri.toString() === uri.toString(),
	);
}
