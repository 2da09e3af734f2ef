import * as vscode from 'vscode';
import { defaultTemplate } from '../../core/notes/newNote';

/**
 * The template of new notes: the setting `litnotes.notes.template` where it is a text itself, the file of the workspace
 * that it names, or our own.
 */
export async function noteTemplate(place: vscode.Uri): Promise<string> {
	const folder = vscode.workspace.getWorkspaceFolder(place);
	const setting: unknown = vscode.workspace.getConfiguration('litnotes.notes', place).get('template');
	if (typeof setting !== 'string' || setting.trim() === '') {
		return defaultTemplate;
	}
	if (/[\n{]/.test(setting)) {
		return setting;
	}
	const path = setting.trim();
	if (!folder || path.split(/[/\\]/).includes('..')) {
		throw new Error(`The template “${path}” of litnotes.notes.template lies outside of the workspace.`);
	}
	try {
		const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder.uri, path));
		return new TextDecoder().decode(bytes);
	} catch (error) {
		throw new Error(`The template “${path}” that litnotes.notes.template names cannot be read.`, {
			cause: error,
		});
	}
}
