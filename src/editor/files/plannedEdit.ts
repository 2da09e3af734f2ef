import * as vscode from 'vscode';
import type { PlannedChange } from './plannedChange';

/** A file that is not there yet. */
export interface NewText {
	readonly uri: vscode.Uri;
	readonly text: string;
}

/** A file that gets another name, and its text as it is after it was changed. */
export interface RenamedFile {
	readonly from: vscode.Uri;
	readonly to: vscode.Uri;
}

/** What happens to files in one step. */
export interface PlannedStep {
	readonly planned: readonly PlannedChange[];
	readonly created: readonly NewText[];
	readonly renamed: readonly RenamedFile[];
	/** Files that go. */
	readonly gone: readonly vscode.Uri[];
}

/** A step as VS Code does it, and undoes it. */
export function plannedEdit({ planned, created, renamed, gone }: PlannedStep): vscode.WorkspaceEdit {
	const edit = new vscode.WorkspaceEdit();
	for (const { uri, text } of created) {
		edit.createFile(uri, { overwrite: false, contents: new TextEncoder().encode(text) });
	}
	for (const { document, edits } of planned) {
		edit.set(
			document.uri,
			edits.map(
				({ start, end, text }) =>
					new vscode.TextEdit(new vscode.Range(document.positionAt(start), document.positionAt(end)), text),
			),
		);
	}
	for (const { from, to } of renamed) {
		edit.renameFile(from, to, { overwrite: false });
	}
	for (const uri of gone) {
		edit.deleteFile(uri);
	}
	return edit;
}

/** Where the file of a document lies when the step is done. */
export function placeAfter({ uri }: vscode.TextDocument, renamed: readonly RenamedFile[]): vscode.Uri {
	return renamed.find(({ from }) => from.toString() === uri.toString())?.to ?? uri;
}
