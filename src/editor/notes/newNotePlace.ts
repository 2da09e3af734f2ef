import * as vscode from 'vscode';
import { noteFileName } from '../../core/notes/noteFileName';
import type { TemplateValues } from '../../core/notes/templateText';
import { exists } from '../files/exists';
import { notesFolder } from './notesFolder';

/** A free place for a new note. `taken` are places that are given away already; the new one joins them. */
export async function newNotePlace(
	values: TemplateValues,
	source: vscode.Uri | undefined,
	taken: Set<string>,
): Promise<vscode.Uri> {
	for (let number = 1; ; number++) {
		const uri = notePlace(values, source, number);
		// Some file systems take names for the same that differ only in case.
		const same = uri.toString().toLowerCase();
		if (!taken.has(same) && !(await exists(uri))) {
			taken.add(same);
			return uri;
		}
	}
}

/** Where a note goes by the settings of the folder in which the paper was found, if the places before are not free. */
export function notePlace(values: TemplateValues, source: vscode.Uri | undefined, number = 1): vscode.Uri {
	const folder =
		(source && vscode.workspace.getWorkspaceFolder(source)) ?? vscode.workspace.workspaceFolders?.[0];
	if (!folder) {
		throw new Error('A note needs a folder to lie in. Open one.');
	}
	const pattern: unknown = vscode.workspace.getConfiguration('litnotes.notes', folder).get('fileName');
	const path = noteFileName(typeof pattern === 'string' ? pattern : '', values);
	const name = number === 1 ? path : path.replace(/\.md$/, `-${number}.md`);
	return vscode.Uri.joinPath(notesFolder(folder), name);
}
