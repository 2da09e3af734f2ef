import * as vscode from 'vscode';
import type { CitedKeys } from './citedKeys';
import { whereCited } from './citingDocuments';
import type { LibraryService } from '../files/libraryService';
import { paperPlaces } from '../papers/paperPlaces';
import { spanRange } from '../spanRange';

/** Cited keys as links to what tells of their papers, where the user wants that. */
export function registerCitationLinks(library: LibraryService, cited: CitedKeys): vscode.Disposable {
	return whereCited(documents =>
		vscode.languages.registerDocumentLinkProvider(documents, {
			async provideDocumentLinks(document) {
				const wanted = vscode.workspace.getConfiguration('litnotes.citation', document).get('links') === true;
				if (!wanted || library.current.papers.length === 0) {
					return [];
				}
				return (await cited.in(document)).flatMap(citation => {
					const paper = library.current.get(citation.key);
					const [place] = paper ? paperPlaces(paper, library) : [];
					const target = place?.uri.with({ fragment: `L${place.range.start.line + 1}` });
					return target ? [new vscode.DocumentLink(spanRange(document, citation), target)] : [];
				});
			},
		}),
	);
}
