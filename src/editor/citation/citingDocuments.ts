import * as vscode from 'vscode';
import { citingExtensions, citingLanguageIds } from '../../core/citation/citationLanguage';

/** Files that may cite, by their names; a glob minds the case of letters, and writers of R do not. */
const citingFiles = `**/*.{${[...citingExtensions, 'Rmd', 'Rnw'].join(',')}}`;

/** Documents that may cite: VS Code itself knows few of the languages, so their names count too. */
export const citingDocuments: vscode.DocumentSelector = [...citingLanguageIds, { pattern: citingFiles }];

/** Whether a document is a text of the user's that may cite; an old version that a comparison shows is none. */
export function isCiting(document: vscode.TextDocument): boolean {
	const { scheme } = document.uri;
	return (
		vscode.languages.match(citingDocuments, document) > 0 &&
		(['file', 'untitled', 'vscode-notebook-cell'].includes(scheme) ||
			(vscode.workspace.workspaceFolders ?? []).some(({ uri }) => uri.scheme === scheme))
	);
}
