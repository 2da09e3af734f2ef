import * as vscode from 'vscode';

/** Whether a file or folder is there. */
export async function exists(uri: vscode.Uri): Promise<boolean> {
	try {
		await vscode.workspace.fs.stat(uri);
		return true;
	} catch (error) {
		if (error instanceof vscode.FileSystemError) {
			return false;
		}
		throw error;
	}
}
