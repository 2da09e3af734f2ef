import * as vscode from 'vscode';

/** A text as the bytes that VS Code saves it as; nearly all are UTF-8, and need not be sent to it. */
export async function encodedText(text: string, encoding: string): Promise<Uint8Array> {
	return encoding === 'utf8' ? new TextEncoder().encode(text) : vscode.workspace.encode(text, { encoding });
}
