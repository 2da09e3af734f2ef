import * as vscode from 'vscode';
import { citingExtensions, citingLanguageIds } from '../../core/citation/citationLanguage';
import { languageSetting } from '../../core/citation/languageSetting';

/** Files that may cite, by their names; a glob minds the case of letters, and writers of R do not. */
const citingFiles = `**/*.{${[...citingExtensions, 'Rmd', 'Rnw'].join(',')}}`;

const always: readonly vscode.DocumentFilter[] = [
	...citingLanguageIds.map(language => ({ language })),
	{ pattern: citingFiles },
];

/** Documents that may cite: VS Code itself knows few of the languages, so their names count, and what the user says. */
export function citingDocuments(): readonly vscode.DocumentFilter[] {
	return [...always, ...besides()];
}

function besides(): readonly vscode.DocumentFilter[] {
	return (vscode.workspace.workspaceFolders ?? [undefined])
		.map(saidOf)
		.flatMap(({ ids, globs }) => [
			...ids.map(language => ({ language })),
			...globs.map(glob => ({ pattern: glob.startsWith('**/') ? glob : `**/${glob}` })),
		]);
}

/** What the user says of how documents of a folder cite. */
export function saidOf(folder: vscode.WorkspaceFolder | undefined) {
	return languageSetting(vscode.workspace.getConfiguration('litnotes.citation', folder).get('language'));
}

/** Registers something for the documents that may cite, and anew where the user's settings make them others. */
export function whereCited(
	register: (documents: readonly vscode.DocumentFilter[]) => vscode.Disposable,
): vscode.Disposable {
	let registered = register(citingDocuments());
	const again = () => {
		registered.dispose();
		registered = register(citingDocuments());
	};
	const listening = vscode.Disposable.from(
		vscode.workspace.onDidChangeWorkspaceFolders(again),
		vscode.workspace.onDidChangeConfiguration(change => {
			if (change.affectsConfiguration('litnotes.citation.language')) {
				again();
			}
		}),
	);
	return new vscode.Disposable(() => vscode.Disposable.from(listening, registered).dispose());
}

/** Whether a document is a text of the user's that may cite; an old version that a comparison shows is none. */
export function isCiting(document: vscode.TextDocument): boolean {
	const { scheme } = document.uri;
	return (
		[always, besides()].some(filters => vscode.languages.match(filters, document) > 0) &&
		(['file', 'untitled', 'vscode-notebook-cell'].includes(scheme) ||
			(vscode.workspace.workspaceFolders ?? []).some(({ uri }) => uri.scheme === scheme))
	);
}
