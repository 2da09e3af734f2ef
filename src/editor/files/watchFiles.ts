import * as vscode from 'vscode';
import { Burst } from './burst';
import type { LibraryService } from './libraryService';
import { PartFolders } from './partFolders';

/** Reads again what changes on disk or in an editor, file by file. */
export function watchFiles(library: LibraryService): vscode.Disposable {
	const created = new Burst(async uris => {
		await library.add(uris);
		setTimeout(() => void library.add(uris), secondLook);
	});
	const changed = new Burst(uris => library.read(uris));
	const folders = new PartFolders(library);
	/** Files of ours that are being edited, also while what is typed makes them none. */
	const edited = new Set<string>();
	// Only this watcher hears of a folder that is gone: its files are not named one by one.
	const watcher = vscode.workspace.createFileSystemWatcher('**/*');
	return vscode.Disposable.from(
		watcher,
		created,
		changed,
		folders,
		folders.onDidChange(uri => changed.add(uri)),
		watcher.onDidCreate(uri => created.add(uri)),
		watcher.onDidChange(uri => changed.add(uri)),
		watcher.onDidDelete(uri => void library.remove(uri)),
		vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
			const { uri } = document;
			if (library.kindOf(uri)) {
				edited.add(uri.toString());
			}
			// Any other text waits until it is saved, so that writing costs nothing.
			if (contentChanges.length > 0 && edited.has(uri.toString())) {
				changed.add(uri);
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

/** VS Code may not watch a new folder yet when something changes in it, so what is new is looked at again. */
const secondLook = 1_000;
