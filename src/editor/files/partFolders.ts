import * as vscode from 'vscode';
import { folderOf } from '../../core/fileName';
import type { LibraryService } from './libraryService';

/** More folders than anybody keeps papers in; each watcher costs the system a handle. */
const mostFolders = 200;

/**
 * Watches each folder that holds a file of ours. VS Code's own watcher of the whole workspace misses what happens in folders
 * that were made in quick succession, and in those that `files.watcherExclude` names.
 */
export class PartFolders implements vscode.Disposable {
	private readonly changed = new vscode.EventEmitter<vscode.Uri>();
	readonly onDidChange = this.changed.event;

	private readonly watchers = new Map<string, vscode.Disposable>();
	private readonly listening: vscode.Disposable;

	constructor(private readonly library: LibraryService) {
		this.listening = library.onDidChange(() => this.update());
	}

	dispose(): void {
		this.listening.dispose();
		this.changed.dispose();
		this.watchers.forEach(watcher => watcher.dispose());
	}

	private update(): void {
		const folders = new Set(Array.from(this.library.parts.files, ({ uri }) => folderOf(uri)));
		for (const [folder, watcher] of this.watchers) {
			if (!folders.has(folder)) {
				watcher.dispose();
				this.watchers.delete(folder);
			}
		}
		for (const folder of folders) {
			if (!this.watchers.has(folder) && this.watchers.size < mostFolders) {
				this.watchers.set(folder, this.watch(folder));
			}
		}
	}

	private watch(folder: string): vscode.Disposable {
		const watcher = vscode.workspace.createFileSystemWatcher(
			new vscode.RelativePattern(vscode.Uri.parse(folder), '*'),
		);
		const tell = (uri: vscode.Uri) => this.changed.fire(uri);
		return vscode.Disposable.from(
			watcher,
			watcher.onDidCreate(tell),
			watcher.onDidChange(tell),
			watcher.onDidDelete(tell),
		);
	}
}
