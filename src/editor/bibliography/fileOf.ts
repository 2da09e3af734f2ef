import * as vscode from 'vscode';

/** The file that a document is a part of, and whose folder its paths are relative to. */
export function fileOf(document: vscode.TextDocument): vscode.Uri {
	const notebook = vscode.workspace.notebookDocuments.find(notebook =>
		notebook.getCells().some(cell => cell.document === document),
	);
	const { uri } = notebook ?? document;
	const [folder] = vscode.workspace.workspaceFolders ?? [];
	return uri.scheme === 'untitled' && folder
		? vscode.Uri.joinPath(folder.uri, uri.path.split('/').at(-1) ?? '')
		: uri;
}
