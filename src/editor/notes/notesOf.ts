import * as vscode from 'vscode';
import type { Paper } from '../../core/library/paper';
import type { LibraryService } from '../files/libraryService';
import type { NotePart } from './noteReader';

/** The notes of a paper: the one that is written to first. */
export function notesOf(paper: Paper, library: LibraryService): NotePart[] {
	const parts = paper.sources.flatMap(({ uri }) => library.parts.of(vscode.Uri.parse(uri)) ?? []);
	const notes = parts.filter(part => part.kind === 'note');
	return [...new Set(notes)].sort((a, b) => Number(b.uri === paper.note) - Number(a.uri === paper.note));
}
