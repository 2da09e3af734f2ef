import * as vscode from 'vscode';
import { bibliographyFormat } from '../../core/bibliography/bibliographyFormat';
import { bibliographyKeySpans } from '../../core/bibliography/bibliographyKeySpans';
import type { Span } from '../../core/span';
import type { CitationLanguage } from '../../core/citation/citationLanguage';
import { keyProblem } from '../../core/citation/renameKey';
import type { Paper } from '../../core/library/paper';
import { keySpans } from '../../core/notes/keySpans';
import type { TextEdit } from '../../core/textEdit';
import type { CitationIndex } from '../citation/citationIndex';
import type { CitedKeys } from '../citation/citedKeys';
import { isBibtex } from '../citation/keyAt';
import type { ProjectFactsOf } from '../citation/projectFacts';
import type { FileChanges } from '../files/changeText';
import type { LibraryService } from '../files/libraryService';
import { openAsOnDisk } from '../files/openAsOnDisk';
import type { TextChange } from '../files/plannedChange';
import type { NewText } from '../files/plannedEdit';
import { notesOf } from '../notes/notesOf';
import { inSlices } from '../slices';
import { keyProblemText } from './keyProblemText';
import { namingDraft } from './namingDraft';
import { recordKey } from './recordKey';
import { renamedNote } from './renamedNote';

/** What renaming works with. */
export interface RenameDesk {
	readonly library: LibraryService;
	readonly cited: CitedKeys;
	readonly index: CitationIndex;
	readonly projects: ProjectFactsOf;
}

/**
 * What gives a paper another citekey wherever the workspace names it, or writes another key for one that nobody knows, in
 * one step. Throws a sentence where that must not be.
 */
export async function renamePlan(
	oldKey: string,
	newKey: string,
	{ library, cited, index, projects }: RenameDesk,
): Promise<FileChanges> {
	await library.whenRead();
	const paper = library.current.get(oldKey);
	refuseTaken(newKey, paper, library);
	refuseOutside(oldKey, paper, library);
	await index.reading.whenCurrent(true);
	const bibliographies = await bibliographiesOf(library);
	const placesIn = await Promise.all(bibliographies.map(document => entryPlaces(document, oldKey)));
	// Another key that an entry lists (`ids`) is a name of its own.
	const isAlias = oldKey !== paper?.key && placesIn.some(spans => spans.length > 0);
	const olds = new Set([oldKey, ...(isAlias || !paper ? [] : [paper.key])]);
	const lower = new Set([...olds].map(key => key.toLowerCase()));
	const isOld = (key: string) =>
		olds.has(key) ||
		(paper !== undefined && lower.has(key.toLowerCase()) && library.current.get(key) === paper);

	const citing = index.placesOf(paper ?? oldKey).filter(({ key }) => isOld(key));
	const notes = paper ? notesOf(paper, library).map(({ uri }) => vscode.Uri.parse(uri)) : [];
	const named = notes.filter(note => olds.has(noteName(note)));
	const uris = new Map([...citing.map(({ uri }) => uri), ...notes].map(uri => [uri.toString(), uri]));
	const texts = await Promise.all([...uris.values()].map(openAsOnDisk));
	const drafts = await Promise.all(texts.map(document => namingDraft(document, { cited, projects })));
	const languages = drafts.flatMap(draft => draft.languages);
	refuseIllegal(newKey, languages, named.length > 0);

	const changes: TextChange[] = [];
	const created: NewText[] = [];
	let isFixed = paper === undefined;
	for (const { document, renamed } of drafts) {
		const text = document.getText();
		const isNote = notes.some(note => note.toString() === document.uri.toString());
		const said = isNote ? [...olds].flatMap(key => keySpans(text, key)) : [];
		isFixed ||= said.length > 0;
		const inFront = said.map(span => ({ ...span, text: newKey }));
		changes.push(...changeOf(document, [...inFront, ...renamed(isOld, newKey)]));
	}
	for (const [i, document] of bibliographies.entries()) {
		const others = [...olds].filter(key => key !== oldKey);
		const more = await Promise.all(others.map(key => entryPlaces(document, key)));
		const spans = [...(placesIn[i] ?? []), ...more.flat()];
		isFixed ||= spans.length > 0;
		const edits = spans.map(span => ({ ...span, text: newKey }));
		changes.push(...changeOf(document, edits));
	}
	if (!isFixed && paper) {
		const recorded = await recordKey({ ...paper, key: newKey }, bibliographies);
		if ('document' in recorded) {
			changes.push(...changeOf(recorded.document, recorded.edits));
		} else {
			created.push(recorded);
		}
	}
	return { changes, created, renamed: await Promise.all(named.map(note => renamedNote(note, newKey))) };
}

/** Where a bibliography names an entry. */
async function entryPlaces(document: vscode.TextDocument, key: string): Promise<readonly Span[]> {
	const text = document.getText();
	const format = bibliographyFormat(text, document.uri.path);
	return format ? inSlices(bibliographyKeySpans(text, format, key)) : [];
}

function refuseTaken(newKey: string, paper: Paper | undefined, library: LibraryService): void {
	const holder = library.current.get(newKey);
	if (holder && holder !== paper) {
		throw new Error(`“${newKey}” is the citekey of another paper already: “${holder.title}”.`);
	}
}

/** A bibliography that a draft names outside of the workspace is read, never written. */
function refuseOutside(key: string, paper: Paper | undefined, library: LibraryService): void {
	const outside = paper?.sources
		.map(({ uri }) => vscode.Uri.parse(uri))
		.find(uri => !vscode.workspace.getWorkspaceFolder(uri) && !library.parts.of(uri));
	if (outside) {
		throw new Error(
			`“${key}” stands in “${outside.path}”, outside of the folders that are open. Open its folder too, and rename it then.`,
		);
	}
}

function refuseIllegal(key: string, languages: readonly CitationLanguage[], isFileName: boolean): void {
	const problem = keyProblem(key, languages, isFileName);
	if (problem) {
		throw new Error(keyProblemText(key, problem));
	}
}

/** Those of the library, and those that are open and perhaps not saved. */
async function bibliographiesOf(library: LibraryService): Promise<readonly vscode.TextDocument[]> {
	const known = await Promise.all(
		Array.from(library.parts.ofKind('bibliography'), ({ uri }) =>
			vscode.workspace.openTextDocument(vscode.Uri.parse(uri)),
		),
	);
	// The document of a file that was deleted stays open for a while.
	const unsaved = vscode.workspace.textDocuments.filter(document => isBibtex(document) && document.isDirty);
	return [...new Set([...known, ...unsaved])];
}

/** None where there is nothing to edit; the text has to be what it was when the edits were found. */
function changeOf(document: vscode.TextDocument, edits: readonly TextEdit[]): TextChange[] {
	const { uri } = document;
	const before = document.getText();
	const byStart = new Map(edits.map(one => [one.start, one]));
	const edit = (text: string) => {
		if (text !== before) {
			const name = vscode.workspace.asRelativePath(uri);
			throw new Error(`“${name}” was edited just now, so nothing was renamed. Try again.`);
		}
		return [...byStart.values()];
	};
	return edits.length > 0 ? [{ uri, edit }] : [];
}

function noteName(note: vscode.Uri): string {
	return note.path.slice(note.path.lastIndexOf('/') + 1).replace(/\.md$/i, '');
}
