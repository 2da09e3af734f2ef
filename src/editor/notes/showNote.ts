import * as vscode from 'vscode';
import { withoutIcons } from '../plainText';
import type { NotePart } from './noteReader';

/** Shows a paper's note; of several the one that the user picks. */
export async function showNote(notes: readonly NotePart[], beside: boolean): Promise<void> {
	const note = notes.length > 1 ? await pick(notes) : notes[0];
	if (note) {
		const viewColumn = beside ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
		await vscode.window.showTextDocument(vscode.Uri.parse(note.uri), { viewColumn, preview: false });
	}
}

async function pick(notes: readonly NotePart[]): Promise<NotePart | undefined> {
	const rows = notes.map(part => ({
		label: withoutIcons(vscode.workspace.asRelativePath(vscode.Uri.parse(part.uri))),
		part,
	}));
	const placeHolder = 'This paper has several notes. Which one?';
	return (await vscode.window.showQuickPick(rows, { placeHolder }))?.part;
}
