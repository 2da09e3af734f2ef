import * as vscode from 'vscode';
import type { Paper } from '../../core/library/paper';
import type { LibraryService } from '../files/libraryService';

/** A paper as all of its files tell of it. */
export async function whenRead(paper: Paper, library: LibraryService): Promise<Paper> {
	await allRead(library);
	return library.current.get(paper.key) ?? paper;
}

/** After a start one sees that a command waits for the last file: else a paper could get a second note. */
export async function allRead(library: LibraryService): Promise<void> {
	const location = vscode.ProgressLocation.Window;
	await vscode.window.withProgress({ location, title: 'Reading the notes first' }, () => library.whenRead());
}
