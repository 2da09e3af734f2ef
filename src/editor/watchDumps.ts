import * as vscode from 'vscode';
import { DumpFolders } from './dumpFolders';
import type { LibraryService } from './libraryService';

/** Reads again what changes on disk or in an editor, file by file. */
export function watchDumps(library: LibraryService): vscode.Disposable {
	const created = new Burst(async uris => {
		await library.add(uris);
		setTimeout(() => void library.add(uris), secondLook);
	});
	const changed = new Burst(uris => library.read(uris));
	const folders = new DumpFolders(library);
	/** Dumps that are being edited, also while what is typed makes them none. */
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
			if (library.isDump(uri)) {
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
			if (event.affectsConfiguration('litnotes.dumps')) {
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
