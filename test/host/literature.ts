import * as vscode from 'vscode';
import type { LiteratureApi } from '../../src/api';

/** The extension's API, when it has read all that was there. */
export async function literature(): Promise<LiteratureApi> {
	const extension = vscode.extensions.getExtension<LiteratureApi>('litnotes.litnotes');
	if (!extension) {
		throw new Error('The extension is not installed.');
	}
	const api = await extension.activate();
	await api.ready;
	return api;
}

/** A place in the workspace under test. */
export function inWorkspace(path: string): vscode.Uri {
	const [folder] = vscode.workspace.workspaceFolders ?? [];
	if (!folder) {
		throw new Error('No folder is open.');
	}
	return vscode.Uri.joinPath(folder.uri, path);
}

export async function write(path: string, text: string): Promise<vscode.Uri> {
	const uri = inWorkspace(path);
	await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
	return uri;
}

/** What is on disk, to the letter. */
export async function read(uri: vscode.Uri): Promise<string> {
	return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(uri));
}

/** Waits until `isTrue`, as long as the test may take. */
export async function until(isTrue: () => unknown): Promise<void> {
	while (!isTrue()) {
		await new Promise(resolve => setTimeout(resolve, 20));
	}
}

/** A new document with this text. One that is still closing would lend it its name and its text: then it closes first. */
export async function untitled(language: string, content: string): Promise<vscode.TextDocument> {
	const document = await vscode.workspace.openTextDocument({ language, content });
	if (document.getText() === content) {
		return document;
	}
	await vscode.window.showTextDocument(document);
	await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
	await until(() => document.isClosed);
	return untitled(language, content);
}
