import * as vscode from 'vscode';
import type { CitedKeys } from './citedKeys';
import { citingDocuments } from './citingDocuments';
import { citingTexts } from './citingTexts';
import type { LibraryService } from './libraryService';
import { spanRange } from './spanRange';

/** Where else a key is cited: marked in its document, and listed for the workspace. */
export function registerCitationReferences(library: LibraryService, cited: CitedKeys): vscode.Disposable {
	const citationsOf = async (key: string, document: vscode.TextDocument): Promise<vscode.Range[]> => {
		const same = (await cited.in(document)).filter(citation => citation.key === key);
		return same.map(citation => spanRange(document, citation));
	};
	return vscode.Disposable.from(
		vscode.languages.registerDocumentHighlightProvider(citingDocuments, {
			async provideDocumentHighlights(document, position) {
				const citation = await cited.at(document, position);
				const ranges = citation && (await citationsOf(citation.key, document));
				return ranges?.map(range => new vscode.DocumentHighlight(range));
			},
		}),
		vscode.languages.registerReferenceProvider(citingDocuments, {
			async provideReferences(document, position, { includeDeclaration }, token) {
				const citation = await cited.at(document, position);
				if (!citation) {
					return undefined;
				}
				const paper = includeDeclaration ? library.current.get(citation.key) : undefined;
				const found = (paper?.sources ?? []).map(
					({ uri, line }) => new vscode.Location(vscode.Uri.parse(uri), new vscode.Position(line - 1, 0)),
				);
				for await (const text of citingTexts(citation.key, token)) {
					const ranges = await citationsOf(citation.key, text);
					found.push(...ranges.map(range => new vscode.Location(text.uri, range)));
				}
				return found;
			},
		}),
	);
}
