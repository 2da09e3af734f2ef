import * as vscode from 'vscode';

/** What a file holds; `undefined` where there is none, or it cannot be read. */
export async function bytesIfThere(uri: vscode.Uri): Promise<Uint8Array | undefined> {
	try {
		return await vscode.workspace.fs.readFile(uri);
	} catch (error) {
		if (error instanceof vscode.FileSystemError) {
			return undefined;
		}
		throw error;
	}
}
