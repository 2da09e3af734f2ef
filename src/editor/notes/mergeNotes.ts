import * as vscode from 'vscode';
import { mergeNotes } from '../../core/notes/mergeNotes';
import { command, namedPapers } from '../command';
import { changeFiles } from '../files/changeText';
import { openAsOnDisk } from '../files/openAsOnDisk';
import type { NoteDesk } from './noteCommands';
import { noteProblemText } from './noteProblemText';
import { notesOf } from './notesOf';
import { whenRead } from './whenRead';

/** *Merge Notes*: takes all that further notes of a paper say into its first, and deletes them; each is a step that can be undone. */
export function registerMergeNotes({ library, questions }: NoteDesk): vscode.Disposable {
	return command('litnotes.mergeNotes', async (argument?: unknown) => {
		const asked = namedPapers(library, argument)?.[0] ?? (await questions.askPaper('Merge Notes'));
		if (!asked) {
			return;
		}
		const paper = await whenRead(asked, library);
		const [first, ...others] = notesOf(paper, library).map(({ uri }) => vscode.Uri.parse(uri));
		if (!first || others.length === 0) {
			throw new Error(
				`“${paper.title}” has ${first ? 'one note' : 'no note'}, so there is nothing to merge.`,
			);
		}
		for (const other of others) {
			await mergeInto(first, other);
		}
		await library.read([first, ...others]);
	});
}

async function mergeInto(first: vscode.Uri, other: vscode.Uri): Promise<void> {
	const [document, target] = [await openAsOnDisk(other), await openAsOnDisk(first)];
	const name = vscode.workspace.asRelativePath(other);
	// What is only in an editor could be thrown away there, when the other is gone.
	if (document.isDirty || target.isDirty) {
		throw new Error(
			`“${document.isDirty ? name : vscode.workspace.asRelativePath(first)}” is not saved. Save it, then merge.`,
		);
	}
	const text = document.getText();
	await changeFiles({
		changes: [{ uri: first, edit: into => merged(into, text, name) }],
		gone: [{ uri: other, text }],
	});
}

function merged(into: string, text: string, name: string) {
	const result = mergeNotes(into, text, name);
	if (result.kind === 'refused') {
		throw new Error(`The notes are left as they are. ${noteProblemText(result.problem)}`);
	}
	return result.edits;
}
