import * as vscode from 'vscode';
import { Burst } from '../files/burst';
import type { WorkspaceChanges } from '../files/workspaceChanges';
import type { CitationIndex } from './citationIndex';
import { isCiting } from './citingDocuments';
import { notebookOf } from './notebooks';
import type { ProjectFactsOf } from './projectFacts';

/** Tells the index of citations what is typed, saved, made and deleted. */
export function watchCitations(
	index: CitationIndex,
	projects: ProjectFactsOf,
	changes: WorkspaceChanges,
): vscode.Disposable {
	const changed = new Burst(uris => index.update(uris));
	const look = (document: vscode.TextDocument) => {
		if (isCiting(document)) {
			changed.add(document.uri);
		}
	};
	return vscode.Disposable.from(
		changed,
		changes.onDidChange(uris => void index.reread(uris)),
		changes.onDidCreate(uris => void index.add(uris)),
		changes.onDidSettle(uris => void index.add(uris)),
		changes.onDidDelete(uri => index.remove(uri)),
		vscode.workspace.onDidOpenTextDocument(look),
		vscode.workspace.onDidChangeTextDocument(({ document }) => look(document)),
		vscode.workspace.onDidCloseTextDocument(({ uri }) => changed.add(uri)),
		vscode.workspace.onDidOpenNotebookDocument(({ uri }) => changed.add(uri)),
		vscode.workspace.onDidCloseNotebookDocument(({ uri }) => changed.add(uri)),
		vscode.window.tabGroups.onDidChangeTabs(({ opened, closed }) => {
			for (const { input } of [...opened, ...closed]) {
				if (input instanceof vscode.TabInputNotebook) {
					changed.add(input.uri);
					notebookOf(input.uri)
						?.getCells()
						.forEach(({ document }) => look(document));
				}
			}
		}),
		vscode.workspace.onDidChangeWorkspaceFolders(() => index.refresh()),
		vscode.workspace.onDidChangeConfiguration(change => {
			if (['markdown', 'language'].some(name => change.affectsConfiguration(`litnotes.citation.${name}`))) {
				index.refresh();
			}
		}),
		projects.onDidChange(() => index.refresh()),
	);
}
