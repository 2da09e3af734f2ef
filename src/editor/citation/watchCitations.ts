import * as vscode from 'vscode';
import { Burst } from '../files/burst';
import type { WorkspaceChanges } from '../files/workspaceChanges';
import type { CitingReading } from './citingReading';
import { isCiting } from './citingDocuments';
import { notebookOf } from './notebooks';
import type { ProjectFactsOf } from './projectFacts';

/** Has read again what is typed, saved, made and deleted. */
export function watchCitations(
	reading: CitingReading,
	projects: ProjectFactsOf,
	changes: WorkspaceChanges,
): vscode.Disposable {
	const changed = new Burst(uris => reading.update(uris));
	const look = (document: vscode.TextDocument) => {
		if (isCiting(document)) {
			changed.add(document.uri);
		}
	};
	return vscode.Disposable.from(
		changed,
		changes.onDidChange(uris => void reading.reread(uris)),
		changes.onDidCreate(uris => void reading.add(uris)),
		changes.onDidSettle(uris => void reading.add(uris)),
		changes.onDidDelete(uri => void reading.remove(uri)),
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
		vscode.workspace.onDidChangeWorkspaceFolders(() => reading.refresh()),
		vscode.workspace.onDidChangeConfiguration(change => {
			if (['markdown', 'language'].some(name => change.affectsConfiguration(`litnotes.citation.${name}`))) {
				reading.refresh();
			}
		}),
		projects.onDidChange(() => reading.refresh()),
	);
}
