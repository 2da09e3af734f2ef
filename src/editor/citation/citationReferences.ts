import * as vscode from 'vscode';
import type { CitationIndex } from './citationIndex';
import type { CitedKeys } from './citedKeys';
import { whereCited } from './citingDocuments';
import { keyAt, whereKeyed } from './keyAt';
import { placesInCells } from './placesInCells';
import type { LibraryService } from '../files/libraryService';
import { spanRange } from '../spanRange';

/** Where else a paper is cited: marked in its document, and listed for the workspace. */
export function registerCitationReferences(
	library: LibraryService,
	cited: CitedKeys,
	index: CitationIndex,
): vscode.Disposable {
	return vscode.Disposable.from(
		whereCited(documents =>
			vscode.languages.registerDocumentHighlightProvider(documents, {
				async provideDocumentHighlights(document, position) {
					const citation = await cited.at(document, position);
					const paper = citation && library.current.get(citation.key);
					const isSame = (key: string) =>
						key === citation?.key || (paper && library.current.get(key) === paper);
					const same = citation && (await cited.in(document)).filter(({ key }) => isSame(key));
					return same?.map(other => new vscode.DocumentHighlight(spanRange(document, other)));
				},
			}),
		),
		whereKeyed(documents =>
			vscode.languages.registerReferenceProvider(documents, {
				async provideReferences(document, position, { includeDeclaration }) {
					const found =
						library.current.papers.length > 0 && (await keyAt(document, position, { library, cited }));
					if (!found) {
						return undefined;
					}
					await index.reading.whenCurrent();
					const paper = library.current.get(found.key);
					const places = await placesInCells(index.placesOf(paper ?? found.key), index.reading);
					const declared = includeDeclaration ? (paper?.sources ?? []) : [];
					return [
						...declared.map(
							({ uri, line }) => new vscode.Location(vscode.Uri.parse(uri), new vscode.Position(line - 1, 0)),
						),
						...places.map(
							({ uri, line, start, end }) =>
								new vscode.Location(uri, new vscode.Range(line, start, line, end)),
						),
					];
				},
			}),
		),
	);
}
