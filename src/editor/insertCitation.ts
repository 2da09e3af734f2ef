import * as vscode from 'vscode';
import { citationText } from '../core/citation/citationText';
import { insertCitation } from '../core/citation/insertCitation';
import type { TextEdit } from '../core/textEdit';
import type { Paper } from '../core/library/paper';
import { languageOf } from './citationContext';
import { withoutIcons } from './plainText';

/** Cites `papers` at each cursor of `editor`, as one undo step. */
export async function citeIn(editor: vscode.TextEditor, papers: readonly Paper[]): Promise<void> {
	const { document } = editor;
	const language = await languageOf(document);
	// The document can change between the look and the edit; VS Code then refuses, and we look again.
	for (let tries = 0; tries < 3; tries++) {
		const text = document.getText();
		const asked = editor.selections.map(selection => {
			const start = document.offsetAt(selection.start);
			return withSelection(
				insertCitation(text, start, papers, language),
				start,
				document.offsetAt(selection.end),
			);
		});
		const edits = distinct(asked);
		if (await editor.edit(builder => edits.forEach(edit => replace(builder, document, edit)))) {
			editor.selections = cursorsBehind(document, edits);
			return;
		}
	}
	throw new Error(`“${document.fileName}” could not be changed. If it is read-only, cite in another file.`);
}

/** Puts what cites `papers` on the clipboard, for a place where we cannot write. */
export async function copyCitation(
	papers: readonly Paper[],
	editor: vscode.TextEditor | undefined,
): Promise<void> {
	const text = citationText(papers, editor ? await languageOf(editor.document) : 'pandoc');
	await vscode.env.clipboard.writeText(text);
	void vscode.window.setStatusBarMessage(`Copied ${withoutIcons(text)}`, 5_000);
}

/**
 * A citation written over a selection takes its place, unless it joined a citation before it. An empty edit says that
 * all is cited there already, and leaves the selection alone.
 */
function withSelection(edit: TextEdit, start: number, end: number): TextEdit {
	return edit.text !== '' && edit.start === start && edit.end === start ? { ...edit, end } : edit;
}

/** In order, without those that two cursors in one citation both ask for. */
function distinct(edits: readonly TextEdit[]): TextEdit[] {
	const sorted = edits.slice().sort((a, b) => a.start - b.start);
	return sorted.filter((edit, i) => {
		const before = sorted[i - 1];
		return !before || (edit.start > before.start && edit.start >= before.end);
	});
}

/** A cursor behind each text that was written. */
function cursorsBehind(document: vscode.TextDocument, edits: readonly TextEdit[]): vscode.Selection[] {
	let shift = 0;
	return edits.map(({ start, end, text }) => {
		const cursor = document.positionAt(start + shift + text.length);
		shift += text.length - (end - start);
		return new vscode.Selection(cursor, cursor);
	});
}

function replace(
	builder: vscode.TextEditorEdit,
	document: vscode.TextDocument,
	{ start, end, text }: TextEdit,
): void {
	const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
	if (range.isEmpty) {
		builder.insert(range.start, text);
	} else {
		builder.replace(range, text);
	}
}
