import * as vscode from 'vscode';
import { noteFileName } from '../../core/notes/noteFileName';
import type { TemplateValues } from '../../core/notes/templateText';
import { exists } from '../files/exists';

/**
 * A free place for a new note, by the settings of the folder in which the paper was found. `taken` are places that are
 * given away already; the new one joins them.
 */
export async function newNotePlace(
	values: TemplateValues,
	source: vscode.Uri | undefined,
	taken: Set<string>,
): Promise<vscode.Uri> {
	const folder =
		(source && vscode.workspace.getWorkspaceFolder(source)) ?? vscode.workspace.workspaceFolders?.[0];
	if (!folder) {
		throw new Error('A note needs a folder to lie in. Open one.');
	}
	const settings = vscode.workspace.getConfiguration('litnotes.notes', folder);
	const root = notesFolder(folder.uri, text(settings.get('folder')));
	const path = noteFileName(text(settings.get('fileName')), values);
	for (let number = 1; ; number++) {
		const name = number === 1 ? path : path.replace(/\.md$/, `-${number}.md`);
		const uri = vscode.Uri.joinPath(root, name);
		// Some file systems take names for the same that differ only in case.
		const same = uri.toString().toLowerCase();
		if (!taken.has(same) && !(await exists(uri))) {
			taken.add(same);
			return uri;
		}
	}
}

function notesFolder(root: vscode.Uri, path: string): vscode.Uri {
	const parts = path.split(/[/\\]+/).filter(part => part !== '' && part !== '.');
	if (parts.includes('..') || /^(?:[/\\]|[a-z]:|~)/i.test(path)) {
		throw new Error(
			`The setting litnotes.notes.folder is “${path}”. It has to name a folder inside the workspace, such as “notes”.`,
		);
	}
	return vscode.Uri.joinPath(root, ...parts);
}

/** A workspace's settings are anybody's text. */
function text(value: unknown): string {
	return typeof value === 'string' ? value.trim() : '';
}
