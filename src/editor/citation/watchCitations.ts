import * as vscode from 'vscode';
import { Burst } from '../files/burst';
import type { CitationIndex } from './citationIndex';
import { isCiting } from './citingDocuments';
import type { ProjectFactsOf } from './projectFacts';

/** Tells the index of citations what is typed, saved, made and deleted. */
export function watchCitations(index: CitationIndex, projects: ProjectFactsOf): vscode.Disposable {
	const changed = new Burst(uris => index.update(uris));
	const created = new Burst(uris => index.add(uris));
	const look = (document: vscode.TextDocument) => {
		if (isCiting(document)) {
			changed.add(document.uri);
		}
	};
	// Only this watcher hears of a folder that is gone: its files are not named one by one.
	const watcher = vscode.workspace.createFileSystemWatcher('**/*');
	return vscode.Disposable.from(
		watcher,
		changed,
		created,
		watcher.onDidChange(uri => changed.add(uri)),
		watcher.onDidCreate(uri => created.add(uri)),
		watcher.onDidDelete(uri => index.remove(uri)),
		vscode.workspace.onDidOpenTextDocument(look),
		vscode.workspace.onDidChangeTextDocument(({ document }) => look(document)),
		vscode.workspace.onDidCloseTextDocument(look),
		vscode.workspace.onDidChangeWorkspaceFolders(() => index.refresh()),
		vscode.workspace.onDidChangeConfiguration(change => {
			if (change.affectsConfiguration('litnotes.citation.markdown')) {
				index.refresh();
			}
		}),
		projects.onDidChange(() => index.refresh()),
	);
}
