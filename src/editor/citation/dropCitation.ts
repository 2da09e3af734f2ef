import * as vscode from 'vscode';
import { insertCitation } from '../../core/citation/insertCitation';
import type { CitedPapers } from '../bibliography/citedPapers';
import type { CitedKeys } from './citedKeys';
import { namedPapers, showError } from '../command';
import { templateOf } from './insertCitation';
import type { LibraryService } from '../files/libraryService';
import type { RecentPapers } from '../papers/recentPapers';
import type { RememberedForms } from './rememberedForms';

/** The kind of thing that is dragged from the tree: JSON of citekeys. It never leaves VS Code. */
export const papersMime = 'application/vnd.litnotes.papers';

/** What the drop of papers works with. */
export interface DropDesk {
	readonly library: LibraryService;
	readonly recent: RecentPapers;
	readonly forms: RememberedForms;
	readonly cited: CitedKeys;
	readonly bibliography: CitedPapers;
}

/** Papers dropped into a text are cited there. */
export function registerDropCitation({
	library,
	recent,
	forms,
	cited,
	bibliography,
}: DropDesk): vscode.Disposable {
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
				onceWritten(document, text, () => bibliography.record(document, papers));
				return edit;
			},
		},
		{
			dropMimeTypes: [papersMime],
			providedDropEditKinds: [vscode.DocumentDropOrPasteEditKind.Empty.append('litnotes', 'citation')],
		},
	);
}

/** How long VS Code may take to write what is dropped, in milliseconds. */
const patience = 5_000;

/** VS Code does not say which of the offered edits it takes, or whether: the text tells. */
function onceWritten(document: vscode.TextDocument, text: string, act: () => Promise<void>): void {
	const listening = vscode.workspace.onDidChangeTextDocument(change => {
		if (change.document === document && change.contentChanges.some(written => written.text === text)) {
			stop();
			void act().catch(showError);
		}
	});
	const timer = setTimeout(() => listening.dispose(), patience);
	const stop = () => {
		clearTimeout(timer);
		listening.dispose();
	};
}
