import * as vscode from 'vscode';

/** What VS Code finds out of a file or folder; `undefined` where it is not there, or may not be looked at. */
export async function ifThere<Found>(finding: Thenable<Found>): Promise<Found | undefined> {
	try {
		return await finding;
	} catch (error) {
		if (error instanceof vscode.FileSystemError) {
			return undefined;
		}
		throw error;
	}
}
