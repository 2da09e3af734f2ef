import * as vscode from 'vscode';
import type { CitedKeys } from './citedKeys';
import { whereCited } from './citingDocuments';
import type { LibraryService } from '../files/libraryService';
import { paperTooltip } from '../papers/paperTooltip';
import { spanRange } from '../spanRange';

/** The paper behind a cited key, on the key. */
export function registerCitationHover(library: LibraryService, cited: CitedKeys): vscode.Disposable {
	return whereCited(documents =>
		vscode.languages.registerHoverProvider(documents, {
			async provideHover(document, position) {
				const citation = await cited.at(document, position);
				const paper = citation && library.current.get(citation.key);
				return paper && new vscode.Hover(paperTooltip(paper), spanRange(document, citation));
			},
		}),
	);
}
