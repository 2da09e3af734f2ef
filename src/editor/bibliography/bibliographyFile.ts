import * as vscode from 'vscode';

/** The bibliography that `litnotes.bibliography.file` names for the folder of a file, else for the first folder. */
export function bibliographyFile(uri?: vscode.Uri): vscode.Uri | undefined {
	const folder = (uri && vscode.workspace.getWorkspaceFolder(uri)) ?? vscode.workspace.workspaceFolders?.[0];
	const file = vscode.workspace.getConfiguration('litnotes.bibliography', folder).get('file');
	const name = typeof file === 'string' && file.trim() !== '' ? file.trim() : 'references.bib';
	return folder && vscode.Uri.joinPath(folder.uri, name);
}
