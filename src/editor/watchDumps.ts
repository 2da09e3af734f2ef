import * as vscode from 'vscode';
import type { LibraryService } from './libraryService';

/** Reads again what changes on disk or in an editor, file by file. */
export function watchDumps(library: LibraryService): vscode.Disposable {
	const created = new Burst(uris => library.add(uris));
	const changed = new Burst(uris => library.read(uris));
	// Only this watcher hears of a folder that is gone: its files are not named one by one.
	const watcher = vscode.workspace.createFileSystemWatcher('**/*');
	return vscode.Disposable.from(
		watcher,
		created,
		changed,
		watcher.onDidCreate(uri => created.add(uri)),
		watcher.onDidChange(uri => changed.add(uri)),
		watcher.onDidDelete(uri => void library.remove(uri)),
		vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
			// Any other text waits until it is saved, so that writing costs nothing.
			if (contentChanges.length > 0 && library.isDump(document.uri)) {
				changed.add(document.uri);
			}
		}),
		vscode.workspace.onDidCloseTextDocument(document => changed.add(document.uri)),
		vscode.workspace.onDidRenameFiles(() => void library.refresh()),
		vscode.workspace.onDidChangeWorkspaceFolders(() => void library.refresh()),
		vscode.workspace.onDidChangeConfiguration(event => {
			if (event.affectsConfiguration('litnotes.dumps')) {
				void library.refresh();
			}
		}),
	);
}

/** How long events are gathered, in milliseconds. */
const burst = 80;

/** Files of which one is heard many times in a moment, handed on together. */
class Burst implements vscode.Disposable {
	private readonly uris = new Map<string, vscode.Uri>();
	private timer: ReturnType<typeof setTimeout> | undefined;

	constructor(private readonly handOn: (uris: readonly vscode.Uri[]) => Promise<void>) {}

	add(uri: vscode.Uri): void {
		this.uris.set(uri.toString(), uri);
		this.timer ??= setTimeout(() => {
			this.timer = undefined;
			void this.handOn([...this.uris.values()]);
			this.uris.clear();
		}, burst);
	}

	dispose(): void {
		clearTimeout(this.timer);
	}
}
