import * as vscode from 'vscode';
import { Burst } from './burst';

/** VS Code may not watch a new folder yet when something changes in it, so what is new is told of again, in milliseconds. */
const secondLook = 1_000;

/** What happens to the files of the workspace: the one watcher of all of them, for whoever keeps up with them. */
export class WorkspaceChanges implements vscode.Disposable {
	private readonly created = new vscode.EventEmitter<readonly vscode.Uri[]>();
	/** Files and folders that are new; each is told of twice. Of a new folder, not every file in it is named. */
	readonly onDidCreate = this.created.event;
	private readonly changed = new vscode.EventEmitter<readonly vscode.Uri[]>();
	readonly onDidChange = this.changed.event;
	private readonly deleted = new vscode.EventEmitter<vscode.Uri>();
	/** A file or folder that is gone; of a folder, its files are not named one by one. */
	readonly onDidDelete = this.deleted.event;

	private readonly watching: vscode.Disposable;

	constructor() {
		const watcher = vscode.workspace.createFileSystemWatcher('**/*');
		const again = new Burst(uris => this.created.fire(uris), secondLook);
		const created = new Burst(uris => {
			this.created.fire(uris);
			uris.forEach(uri => again.add(uri));
		});
		const changed = new Burst(uris => this.changed.fire(uris));
		this.watching = vscode.Disposable.from(
			watcher,
			again,
			created,
			changed,
			watcher.onDidCreate(uri => created.add(uri)),
			watcher.onDidChange(uri => changed.add(uri)),
			watcher.onDidDelete(uri => this.deleted.fire(uri)),
		);
	}

	dispose(): void {
		this.watching.dispose();
		this.created.dispose();
		this.changed.dispose();
		this.deleted.dispose();
	}
}
