import * as vscode from 'vscode';

/**
 * The bibliography that `litnotes.bibliography.file` names for the folder of a file, else for the first folder. Throws a
 * sentence where it would lie outside of the workspace: a workspace's settings are anybody's text.
 */
export function bibliographyFile(uri?: vscode.Uri): vscode.Uri | undefined {
	const folder = (uri && vscode.workspace.getWorkspaceFolder(uri)) ?? vscode.workspace.workspaceFolders?.[0];
	const file = vscode.workspace.getConfiguration('litnotes.bibliography', folder).get('file');
	const name = typeof file === 'string' && file.trim() !== '' ? file.trim() : 'references.bib';
	const target = folder && vscode.Uri.joinPath(folder.uri, name);
	if (target && !vscode.workspace.getWorkspaceFolder(target)) {
		throw new Error(
			`The setting litnotes.bibliography.file is “${name}”. It has to name a file inside the workspace, such as “references.bib”.`,
		);
	}
	return target;
}
