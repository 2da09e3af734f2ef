import * as vscode from 'vscode';
import type { CitationIndex, CitedAt } from './citationIndex';
import { isNotebookFile, notebookOf } from './notebooks';
import { placesInCells } from './placesInCells';

/** Shows a document at a place that names a key, or the cell of a notebook. */
export async function openCitation(
	place: CitedAt,
	index: CitationIndex,
	options: vscode.TextDocumentShowOptions = {},
): Promise<void> {
	const { uri, line, start, end, key } = place;
	const same = index.placesOf(key).filter(other => other.uri.toString() === uri.toString());
	const rank = same.findIndex(other => other.line === line && other.start === start);
	const shown = isNotebookFile(uri) ? (await placesInCells(same, index.reading))[rank] : place;
	const notebook = shown && notebookOf(shown.uri);
	const cell = notebook?.getCells().find(({ document }) => document.uri.toString() === shown?.uri.toString());
	if (notebook && cell) {
		const selections = [new vscode.NotebookRange(cell.index, cell.index + 1)];
		await vscode.window.showNotebookDocument(notebook, { ...options, selections });
	} else {
		const selection = new vscode.Range(line, start, line, end);
		await vscode.window.showTextDocument(uri, { ...options, selection });
	}
}
