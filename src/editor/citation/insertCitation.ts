import * as vscode from 'vscode';
import type { CitationForm } from '../../core/citation/citation';
import type { CitationLanguage } from '../../core/citation/citationLanguage';
import { citationText } from '../../core/citation/citationText';
import { footnoteText } from '../../core/citation/footnoteText';
import { insertCitation } from '../../core/citation/insertCitation';
import { locatorStops, type StoppedEdit } from '../../core/citation/locatorStops';
import { edited, type TextEdit } from '../../core/textEdit';
import type { Paper } from '../../core/library/paper';
import { withoutIcons } from '../plainText';
import { spanRange } from '../spanRange';

/** Cites `papers` at each cursor of `editor`, as one undo step. */
export async function citeIn(
	editor: vscode.TextEditor,
	papers: readonly Paper[],
	language: CitationLanguage,
	form: CitationForm,
): Promise<void> {
	const { document } = editor;
	const template = form === 'parenthetical' ? templateOf(document, language) : undefined;
	// The document can change between the look and the edit; VS Code then refuses, and we look again.
	for (let tries = 0; tries < 3; tries++) {
		const text = document.getText();
		const asked = editor.selections.map(selection => {
			const start = document.offsetAt(selection.start);
			return withSelection(
				insertCitation(text, start, papers, language, form, template),
				start,
				document.offsetAt(selection.end),
			);
		});
		const edits = distinct(asked);
		const [only] = edits;
		const stopped = only && edits.length === 1 && wantsStops(document) && locatorStops(text, only, language);
		if (stopped && stopped.stops.length > 0) {
			if (
				await editor.insertSnippet(snippet(stopped), spanRange(document, only), {
					undoStopBefore: true,
					undoStopAfter: true,
					keepWhitespace: true,
				})
			) {
				return;
			}
			continue;
		}
		const notes = language === 'footnote' ? footnoteText(edited(text, edits), papers) : undefined;
		const all = notes ? [...edits, { ...notes, start: text.length, end: text.length }] : edits;
		if (await editor.edit(builder => all.forEach(edit => replace(builder, document, edit)))) {
			editor.selections = cursorsBehind(document, edits);
			return;
		}
	}
	throw new Error(`“${document.fileName}” could not be changed. If it is read-only, cite in another file.`);
}

/** The user's own template for the document's language id, or for how it cites; one without `{key}` counts as none. */
export function templateOf(document: vscode.TextDocument, language: CitationLanguage): string | undefined {
	const templates = vscode.workspace
		.getConfiguration('litnotes.citation', document)
		.get<Readonly<Record<string, unknown>>>('templates', {});
	const template = templates[document.languageId] ?? templates[language];
	return typeof template === 'string' && template.includes('{key}') ? template : undefined;
}

function wantsStops(document: vscode.TextDocument): boolean {
	return vscode.workspace.getConfiguration('litnotes.citation', document).get('locator') === true;
}

/** The edit's text as a snippet; nothing in the text itself means anything there. */
function snippet({ text, stops }: StoppedEdit): vscode.SnippetString {
	const result = new vscode.SnippetString();
	let done = 0;
	for (const stop of stops) {
		result.appendText(text.slice(done, stop)).appendTabstop();
		done = stop;
	}
	return result.appendText(text.slice(done)).appendTabstop(0);
}

/** Puts what cites `papers` on the clipboard, for a place where we cannot write. */
export async function copyCitation(
	papers: readonly Paper[],
	language: CitationLanguage,
	form: CitationForm = 'parenthetical',
): Promise<void> {
	const text = citationText(papers, language, form);
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

function replace(builder: vscode.TextEditorEdit, document: vscode.TextDocument, edit: TextEdit): void {
	const range = spanRange(document, edit);
	if (range.isEmpty) {
		builder.insert(range.start, edit.text);
	} else {
		builder.replace(range, edit.text);
	}
}
