import * as vscode from 'vscode';
import { ifThere } from './ifThere';

/** What a file holds; `undefined` where there is none, or it cannot be read. */
export function bytesIfThere(uri: vscode.Uri): Promise<Uint8Array | undefined> {
	return ifThere(vscode.workspace.fs.readFile(uri));
}
