import * as vscode from 'vscode';
import { registerEditMetadata } from './editMetadata';
import { registerMergeNotes } from './mergeNotes';
import { type NoteDesk, registerNoteCommands } from './noteCommands';
import { registerNoteDiagnostics } from './noteDiagnostics';
import { registerQuoteToNote } from './quoteToNote';
import { registerRefreshNote } from './refreshNote';
import { registerWikilinks, type WikilinkDesk } from './wikilinks';
import type { WrittenFieldsMemory } from './writtenFields';

/** What notes work with. */
export interface NotesDesk extends NoteDesk, WikilinkDesk {
	readonly written: WrittenFieldsMemory;
}

/** Literature notes: made, changed, checked and linked to. */
export function registerNotes(desk: NotesDesk): vscode.Disposable {
	return vscode.Disposable.from(
		registerNoteCommands(desk),
		registerEditMetadata(desk),
		registerMergeNotes(desk),
		registerQuoteToNote(desk),
		registerRefreshNote(desk, desk.written),
		registerWikilinks(desk),
		registerNoteDiagnostics(desk.library),
	);
}
