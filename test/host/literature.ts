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

/** Resolves as papers change next. */
export async function changedPapers({ onDidChangePapers }: LiteratureApi): Promise<void> {
	await new Promise<void>(resolve => {
		const listening = onDidChangePapers(() => {
			listening.dispose();
			resolve();
		});
	});
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

/** Removes what a test has made; one that failed may not have come so far. */
export async function remove(...paths: readonly string[]): Promise<void> {
	for (const path of paths) {
		await vscode.workspace.fs.delete(inWorkspace(path), { recursive: true }).then(undefined, isGone);
	}
}

function isGone(error: unknown): void {
	if (!(error instanceof vscode.FileSystemError) || error.code !== 'FileNotFound') {
		throw error;
	}
}

/** Closes every editor, also those that VS Code opens meanwhile of what is not saved; that goes with it. */
export async function closeAll(): Promise<void> {
	await untilFound(async () => {
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		return vscode.window.tabGroups.all.every(({ tabs }) => tabs.length === 0);
	});
}

/** Puts our settings of a room back to what they are by themselves. */
export async function resetSettings(room: string, ...names: readonly string[]): Promise<void> {
	const settings = vscode.workspace.getConfiguration(`litnotes.${room}`);
	for (const name of names) {
		await settings.update(name, undefined, vscode.ConfigurationTarget.Workspace);
	}
}

/** Waits until `isTrue`, as long as the test may take. It has to be something that was not so before. */
export async function until(isTrue: () => unknown): Promise<void> {
	while (!isTrue()) {
		await new Promise(resolve => setTimeout(resolve, 20));
	}
}

/** As `until`, of what takes a while to find out. */
export async function untilFound(isTrue: () => PromiseLike<unknown>): Promise<void> {
	while (!(await isTrue())) {
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
