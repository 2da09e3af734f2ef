import type * as vscode from 'vscode';
import type { CitationLanguage } from '../../core/citation/citationLanguage';
import { notebookCells } from '../../core/citation/notebookCells';
import { editedInNotebook } from '../../core/citation/notebookPlaces';
import { citesAsBefore, renamedKeys } from '../../core/citation/renameKey';
import type { TextEdit } from '../../core/textEdit';
import { languageOfCells } from '../citation/citationContext';
import type { CitedKeys } from '../citation/citedKeys';
import { isNotebookFile } from '../citation/notebooks';
import type { ProjectFactsOf } from '../citation/projectFacts';
import { inSlices } from '../slices';
import { keyProblemText } from './keyProblemText';

/** A document that may name the key, and the edits that rename it there. */
export interface NamingDraft {
	readonly document: vscode.TextDocument;
	readonly languages: readonly CitationLanguage[];
	/** Throws a sentence where the new key would not be read. */
	readonly renamed: (isOld: (key: string) => boolean, newKey: string) => readonly TextEdit[];
}

/** `document` may be the file of a notebook that is closed. */
export async function namingDraft(
	document: vscode.TextDocument,
	{ cited, projects }: { readonly cited: CitedKeys; readonly projects: ProjectFactsOf },
): Promise<NamingDraft> {
	const text = document.getText();
	if (isNotebookFile(document.uri)) {
		const languageOf = await languageOfCells(document.uri, projects);
		const cells = await inSlices(notebookCells(text));
		return {
			document,
			languages: cells.map(cell => languageOf(cell.text)),
			renamed: (isOld, newKey) =>
				editedInNotebook(cells, text => renamedAndRead(text, languageOf(text), isOld, newKey)),
		};
	}
	const language = await cited.language(document);
	return {
		document,
		languages: [language],
		renamed: (isOld, newKey) => renamedAndRead(text, language, isOld, newKey),
	};
}

function renamedAndRead(
	text: string,
	language: CitationLanguage,
	isOld: (key: string) => boolean,
	newKey: string,
): readonly TextEdit[] {
	const edits = renamedKeys(text, language, isOld, newKey);
	if (!citesAsBefore(text, language, edits, isOld, newKey)) {
		throw new Error(keyProblemText(newKey, { code: 'notCitable', language }));
	}
	return edits;
}
