import * as vscode from 'vscode';
import { insertCitation } from '../core/citation/insertCitation';
import type { CitedKeys } from './citedKeys';
import { namedPapers } from './command';
import { templateOf } from './insertCitation';
import type { LibraryService } from './libraryService';
import type { RecentPapers } from './recentPapers';
import type { RememberedForms } from './rememberedForms';

/** The kind of thing that is dragged from the tree: JSON of citekeys. It never leaves VS Code. */
export const papersMime = 'application/vnd.litnotes.papers';

/** Papers dropped into a text are cited there. */
export function registerDropCitation(
	library: LibraryService,
	recent: RecentPapers,
	forms: RememberedForms,
	cited: CitedKeys,
): vscode.Disposable {
	return vscode.languages.registerDocumentDropEditProvider(
		{ pattern: '**' },
		{
			async provideDocumentDropEdits(document, position, dropped, token) {
				const keys: unknown = JSON.parse((await dropped.get(papersMime)?.asString()) ?? '[]');
				const papers = namedPapers(library, { keys });
				const language = await cited.language(document);
				if (!papers?.length || token.isCancellationRequested) {
					return undefined;
				}
				recent.add(papers);
				const form = forms.of(language);
				const { start, end, text } = insertCitation(
					document.getText(),
					document.offsetAt(position),
					papers,
					language,
					form,
					form === 'parenthetical' ? templateOf(document, language) : undefined,
				);
				const edit = new vscode.DocumentDropEdit(
					'',
					'Cite',
					vscode.DocumentDropOrPasteEditKind.Empty.append('litnotes', 'citation'),
				);
				edit.additionalEdit = new vscode.WorkspaceEdit();
				edit.additionalEdit.replace(
					document.uri,
					new vscode.Range(document.positionAt(start), document.positionAt(end)),
					text,
				);
				return edit;
			},
		},
		{
			dropMimeTypes: [papersMime],
			providedDropEditKinds: [vscode.DocumentDropOrPasteEditKind.Empty.append('litnotes', 'citation')],
		},
	);
}
