import * as vscode from 'vscode';

/** A change that stands in an editor and did not reach the disk, perhaps because the file changed there meanwhile. */
export class UnsavedChange extends Error {
	constructor(
		message: string,
		private readonly uri: vscode.Uri,
	) {
		super(message);
	}

	/** Shows what is on disk beside what is in the editor. */
	async compare(): Promise<void> {
		await vscode.window.showTextDocument(this.uri);
		await vscode.commands.executeCommand('workbench.files.action.compareWithSaved');
	}
}
