import * as vscode from 'vscode';
import { Burst, watched } from './burst';

/** After something new was told of, in milliseconds. A busy machine takes its time to watch a new folder. */
const settles = [1_000, 5_000];

/** What happens to the files of the workspace: the one watcher of all of them, for whoever keeps up with them. */
export class WorkspaceChanges implements vscode.Disposable {
	private readonly created = new vscode.EventEmitter<readonly vscode.Uri[]>();
	/** Files and folders that are new; of a folder, not every file in it is named. */
	readonly onDidCreate = this.created.event;
	private readonly settled = new vscode.EventEmitter<readonly vscode.Uri[]>();
	/** The same a moment later, and once more: VS Code may not watch a new folder yet when something changes in it. */
	readonly onDidSettle = this.settled.event;
	private readonly changed = new vscode.EventEmitter<readonly vscode.Uri[]>();
	readonly onDidChange = this.changed.event;
	private readonly deleted = new vscode.EventEmitter<vscode.Uri>();
	/** A file or folder that is gone; of a folder, its files are not named one by one. */
	readonly onDidDelete = this.deleted.event;

	private readonly watching: vscode.Disposable;

	constructor() {
		const watcher = vscode.workspace.createFileSystemWatcher('**/*');
		const settled = settles.map(wait => new Burst(uris => this.settled.fire(uris), wait));
		const created = new Burst(uris => {
			this.created.fire(uris);
			settled.forEach(burst => uris.forEach(uri => burst.add(uri)));
		});
		const changed = new Burst(uris => this.changed.fire(uris), watched);
		this.watching = vscode.Disposable.from(
			watcher,
			...settled,
			created,
			changed,
			watcher.onDidCreate(uri => created.add(uri)),
			// A folder that was deleted and made again at once is told of as changed, and nothing in it.
			watcher.onDidChange(uri => (mayBeFolder(uri) ? created : changed).add(uri)),
			watcher.onDidDelete(uri => this.deleted.fire(uri)),
		);
	}

	dispose(): void {
		this.watching.dispose();
		this.created.dispose();
		this.settled.dispose();
		this.changed.dispose();
		this.deleted.dispose();
	}
}

/** By its name: files have a dot in theirs, and folders that begin with one hold nothing of ours. */
export function mayBeFolder(uri: vscode.Uri): boolean {
	return /^(?:[^./][^/]*\/)*[^./]+$/.test(vscode.workspace.asRelativePath(uri, false));
}
