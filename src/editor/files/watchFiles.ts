import * as vscode from 'vscode';
import { Burst, watched } from './burst';
import type { LibraryService } from './libraryService';
import { PartFolders } from './partFolders';
import type { WorkspaceChanges } from './workspaceChanges';

/** Reads again what changes on disk or in an editor, file by file. */
export function watchFiles(library: LibraryService, changes: WorkspaceChanges): vscode.Disposable {
	const changed = new Burst(uris => library.read(uris), watched);
	const typed = new Burst(uris => library.read(uris));
	const folders = new PartFolders(library);
	/** Files of ours that are being edited, also while what is typed makes them none. */
	const edited = new Set<string>();
	return vscode.Disposable.from(
		changed,
		typed,
		folders,
		folders.onDidChange(uri => changed.add(uri)),
		changes.onDidCreate(uris => void library.add(uris)),
		changes.onDidSettle(uris => void library.add(uris)),
		changes.onDidChange(uris => void library.read(uris)),
		changes.onDidDelete(uri => void library.remove(uri)),
		vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
			const { uri } = document;
			if (library.parts.kindOf(uri)) {
				edited.add(uri.toString());
			}
			// Any other text waits until it is saved, so that writing costs nothing.
			if (contentChanges.length > 0 && edited.has(uri.toString())) {
				typed.add(uri);
			}
		}),
		vscode.workspace.onDidCloseTextDocument(({ uri }) => {
			edited.delete(uri.toString());
			changed.add(uri);
		}),
		vscode.workspace.onDidChangeWorkspaceFolders(refresh),
		vscode.workspace.onDidChangeConfiguration(event => {
			if (
				event.affectsConfiguration('litnotes.dumps') ||
				event.affectsConfiguration('litnotes.bibliography.include')
			) {
				refresh();
			}
		}),
	);
}

/** Through the command, so that a failure is told as a user's own refresh would be. */
function refresh(): void {
	void vscode.commands.executeCommand('litnotes.refresh');
}
