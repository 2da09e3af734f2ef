import * as vscode from 'vscode';
import { decodeText } from '../../core/dump/decodeText';

/** The text of a file as it is in its editor, else on disk. */
export async function currentText(uri: vscode.Uri): Promise<string> {
	const open = vscode.workspace.textDocuments.find(document => document.uri.toString() === uri.toString());
	if (open) {
		return open.getText();
	}
	return decodeText(await vscode.workspace.fs.readFile(uri))?.text ?? '';
}
