import * as vscode from 'vscode';

/** A stretch of a document that core tells of by its offsets. */
export function spanRange(
	document: vscode.TextDocument,
	{ start, end }: { readonly start: number; readonly end: number },
): vscode.Range {
	return new vscode.Range(document.positionAt(start), document.positionAt(end));
}
