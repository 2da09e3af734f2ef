import * as vscode from 'vscode';
import { shortAuthors, shortTitle } from '../../core/citation/shortName';
import type { Paper } from '../../core/library/paper';
import type { CitedKeys } from './citedKeys';
import { whereCited } from './citingDocuments';
import type { LibraryService } from '../files/libraryService';
import { paperTooltip } from '../papers/paperTooltip';

/** `Vaswani et al. 2017`, or a short title, behind each cited key, where the user wants that. */
export function registerCitationHints(library: LibraryService, cited: CitedKeys): vscode.Disposable {
	const changed = new vscode.EventEmitter<void>();
	return vscode.Disposable.from(
		changed,
		library.onDidChange(() => changed.fire()),
		vscode.workspace.onDidChangeConfiguration(change => {
			if (change.affectsConfiguration('litnotes.citation')) {
				changed.fire();
			}
		}),
		whereCited(documents =>
			vscode.languages.registerInlayHintsProvider(documents, {
				onDidChangeInlayHints: changed.event,
				async provideInlayHints(document, range) {
					const settings = vscode.workspace.getConfiguration('litnotes.citation', document);
					if (settings.get('inlayHints') !== true || library.current.papers.length === 0) {
						return [];
					}
					const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)];
					const citations = (await cited.in(document)).filter(({ start, end }) => from <= end && start <= to);
					return citations.flatMap(({ key, end }) => {
						const paper = library.current.get(key);
						return paper ? [hint(paper, document.positionAt(end))] : [];
					});
				},
			}),
		),
	);
}

function hint(paper: Paper, position: vscode.Position): vscode.InlayHint {
	const authors = shortAuthors(paper.authors, '&');
	const label = authors ? [authors, paper.year].filter(Boolean).join(' ') : shortTitle(paper.title);
	const shown = new vscode.InlayHint(position, label);
	shown.tooltip = paperTooltip(paper);
	shown.paddingLeft = true;
	return shown;
}
