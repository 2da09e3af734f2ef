import * as vscode from 'vscode';
import { bibtexKeySpans } from '../../core/bibliography/bibtex/bibtexKeySpans';
import { scanBibtex } from '../../core/bibliography/bibtex/scanBibtex';
import { type CitationLanguage } from '../../core/citation/citationLanguage';
import { keyProblem, renamedKeys } from '../../core/citation/renameKey';
import type { Paper } from '../../core/library/paper';
import { keySpans } from '../../core/notes/keySpans';
import type { TextEdit } from '../../core/textEdit';
import type { CitationIndex } from '../citationIndex';
import type { CitedKeys } from '../citedKeys';
import type { LibraryService } from '../libraryService';
import { spanRange } from '../spanRange';
import { bibliographyFiles, recordKey } from './bibliographyFiles';
import { keyProblemText } from './keyProblemText';

/** What renaming works with. */
export interface RenameDesk {
	readonly library: LibraryService;
	readonly cited: CitedKeys;
	readonly index: CitationIndex;
}

/**
 * One edit that gives a paper another citekey wherever the workspace names it, or writes another key for one that nobody
 * knows. Throws a sentence where that must not be.
 */
export async function renameEdit(
	oldKey: string,
	newKey: string,
	{ library, cited, index }: RenameDesk,
): Promise<vscode.WorkspaceEdit> {
	const paper = library.current.get(oldKey);
	refuseTaken(newKey, paper, library);
	await index.whenCurrent(true);
	const bibliographies = await Promise.all((await bibliographyFiles()).map(opened));
	const isAlias = bibliographies.some(document => bibtexKeySpans(document.getText(), oldKey).length > 0);
	const olds = new Set([oldKey, ...(isAlias || !paper ? [] : [paper.key])]);
	const lower = new Set([...olds].map(key => key.toLowerCase()));
	const isOld = (key: string) =>
		olds.has(key) ||
		(paper !== undefined && lower.has(key.toLowerCase()) && library.current.get(key) === paper);

	const citing = index.placesOf(paper ?? oldKey).filter(({ key }) => isOld(key));
	const note = paper?.note === undefined ? undefined : vscode.Uri.parse(paper.note);
	const uris = new Map(
		[...citing.map(({ uri }) => uri), ...(note ? [note] : [])].map(uri => [uri.toString(), uri]),
	);
	const texts = await Promise.all([...uris.values()].map(opened));
	const languages = await Promise.all(texts.map(document => cited.language(document)));
	const isNamedByKey = note !== undefined && olds.has(nameOf(note));
	refuseIllegal(newKey, languages, isNamedByKey);

	const edit = new vscode.WorkspaceEdit();
	let isFixed = paper === undefined;
	for (const [i, document] of texts.entries()) {
		const text = document.getText();
		const named = [...olds].flatMap(key => keySpans(text, key));
		const isNote = document.uri.toString() === note?.toString();
		isFixed ||= isNote && named.length > 0;
		const inNote = named.map(({ start, end }) => ({ start, end, text: newKey }));
		write(edit, document, [...inNote, ...renamedKeys(text, languages[i] ?? 'plain', isOld, newKey)]);
	}
	for (const document of bibliographies) {
		const text = document.getText();
		const spans = [...olds].flatMap(key => bibtexKeySpans(text, key));
		isFixed ||= [...scanBibtex(text)].some(block => block.kind === 'entry' && olds.has(block.key));
		write(
			edit,
			document,
			spans.map(({ start, end }) => ({ start, end, text: newKey })),
		);
	}
	if (!isFixed && paper) {
		await recordKey({ ...paper, key: newKey }, bibliographies, edit);
	}
	if (note && isNamedByKey) {
		await renameNote(note, newKey, edit);
	}
	return edit;
}

function refuseTaken(newKey: string, paper: Paper | undefined, library: LibraryService): void {
	const holder = library.current.get(newKey);
	if (holder && holder !== paper) {
		throw new Error(`“${newKey}” is the citekey of another paper already: “${holder.title}”.`);
	}
}

function refuseIllegal(key: string, languages: readonly CitationLanguage[], isFileName: boolean): void {
	const problem = keyProblem(key, languages, isFileName);
	if (problem) {
		throw new Error(keyProblemText(key, problem));
	}
}

function opened(uri: vscode.Uri): Thenable<vscode.TextDocument> {
	return vscode.workspace.openTextDocument(uri);
}

function write(edit: vscode.WorkspaceEdit, document: vscode.TextDocument, edits: readonly TextEdit[]): void {
	const byStart = new Map(edits.map(one => [one.start, one]));
	for (const { start, end, text } of byStart.values()) {
		edit.replace(document.uri, spanRange(document, { start, end }), text);
	}
}

function nameOf(uri: vscode.Uri): string {
	return uri.path.slice(uri.path.lastIndexOf('/') + 1).replace(/\.md$/i, '');
}

async function renameNote(note: vscode.Uri, key: string, edit: vscode.WorkspaceEdit): Promise<void> {
	const target = vscode.Uri.joinPath(note, '..', `${key}.md`);
	const folder = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(note, '..'));
	const old = note.path.slice(note.path.lastIndexOf('/') + 1);
	if (folder.some(([name]) => name !== old && name.toLowerCase() === `${key}.md`.toLowerCase())) {
		throw new Error(
			`The note cannot be renamed: “${vscode.workspace.asRelativePath(target)}” exists already.`,
		);
	}
	edit.renameFile(note, target, { overwrite: false });
}
