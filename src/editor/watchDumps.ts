import * as vscode from 'vscode';
import type { LibraryService } from './libraryService';

/** Events come in bursts; a burst is one read. In milliseconds. */
const burst = 80;

/** Reads again what changes on disk or in an editor, file by file. */
export function watchDumps(library: LibraryService): vscode.Disposable {
	const changed = new Map<string, vscode.Uri>();
	let timer: ReturnType<typeof setTimeout> | undefined;
	const readSoon = (uri: vscode.Uri) => {
		changed.set(uri.toString(), uri);
		timer ??= setTimeout(() => {
			timer = undefined;
			void library.read([...changed.values()]);
			changed.clear();
		}, burst);
	};
	// Only this watcher hears of a folder that is gone: its files are not named one by one.
	const watcher = vscode.workspace.createFileSystemWatcher('**/*');
	return vscode.Disposable.from(
		watcher,
		watcher.onDidCreate(readSoon),
		watcher.onDidChange(readSoon),
		watcher.onDidDelete(uri => void library.remove(uri)),
		vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
			// Any other text waits until it is saved, so that writing costs nothing.
			if (contentChanges.length > 0 && library.isDump(document.uri)) {
				readSoon(document.uri);
			}
		}),
		vscode.workspace.onDidCloseTextDocument(document => readSoon(document.uri)),
		vscode.workspace.onDidRenameFiles(() => void library.refresh()),
		vscode.workspace.onDidChangeWorkspaceFolders(() => void library.refresh()),
		vscode.workspace.onDidChangeConfiguration(event => {
			if (event.affectsConfiguration('litnotes.dumps')) {
				void library.refresh();
			}
		}),
		new vscode.Disposable(() => clearTimeout(timer)),
	);
}
