import * as vscode from 'vscode';
import { ifThere } from './ifThere';

/** Whether a file or folder is there. */
export async function exists(uri: vscode.Uri): Promise<boolean> {
	return (await ifThere(vscode.workspace.fs.stat(uri))) !== undefined;
}
