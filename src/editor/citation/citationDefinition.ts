import * as vscode from 'vscode';
import type { CitedKeys } from './citedKeys';
import { whereCited } from './citingDocuments';
import type { LibraryService } from '../files/libraryService';
import { paperPlaces } from '../papers/paperPlaces';
import { spanRange } from '../spanRange';

/** From a cited key to every place that tells of its paper: its entry, its notes, the dumps. */
export function registerCitationDefinition(library: LibraryService, cited: CitedKeys): vscode.Disposable {
	return whereCited(documents =>
		vscode.languages.registerDefinitionProvider(documents, {
			async provideDefinition(document, position) {
				const citation = await cited.at(document, position);
				const paper = citation && library.current.get(citation.key);
				// VS Code's own idea of a word would underline half of a key.
				const originSelectionRange = citation && spanRange(document, citation);
				return (
					paper &&
					paperPlaces(paper, library).map(({ uri, range }): vscode.LocationLink => ({
						...(originSelectionRange && { originSelectionRange }),
						targetUri: uri,
						targetRange: range,
					}))
				);
			},
		}),
	);
}
