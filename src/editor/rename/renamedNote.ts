import * as vscode from 'vscode';
import type { RenamedFile } from '../files/plannedEdit';

/** A note's file named by its new key. Throws a sentence where another file has that name, in whatever case. */
export async function renamedNote(note: vscode.Uri, key: string): Promise<RenamedFile> {
	const target = vscode.Uri.joinPath(note, '..', `${key}.md`);
	const folder = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(note, '..'));
	const old = note.path.slice(note.path.lastIndexOf('/') + 1);
	if (folder.some(([name]) => name !== old && name.toLowerCase() === `${key}.md`.toLowerCase())) {
		throw new Error(
			`The note cannot be renamed: “${vscode.workspace.asRelativePath(target)}” exists already.`,
		);
	}
	return { from: note, to: target };
}
