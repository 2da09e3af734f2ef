import * as vscode from 'vscode';
import { bibtexKeys } from '../core/bibliography/bibtexKeys';

/** The keys of the workspace's `.bib` files: what they name is known, though we do not read more of it. */
export class BibliographyKeys implements vscode.Disposable {
	private readonly changed = new vscode.EventEmitter<void>();
	readonly onDidChange = this.changed.event;

	private readonly files = new Map<string, ReadonlySet<string>>();
	private readonly watching: vscode.Disposable;
	private reading: Promise<void> | undefined;

	constructor() {
		const watcher = vscode.workspace.createFileSystemWatcher('**/*.bib');
		const readAgain = (uri: vscode.Uri) => void (this.reading && this.read(uri));
		this.watching = vscode.Disposable.from(
			watcher,
			watcher.onDidCreate(readAgain),
			watcher.onDidChange(readAgain),
			watcher.onDidDelete(uri => {
				this.files.delete(uri.toString());
				this.changed.fire();
			}),
		);
	}

	/** Whether a bibliography has the key. The files are read when first asked; until then, the answer is late. */
	async tester(): Promise<(key: string) => boolean> {
		await (this.reading ??= this.readAll());
		return key => [...this.files.values()].some(keys => keys.has(key));
	}

	dispose(): void {
		this.watching.dispose();
		this.changed.dispose();
	}

	private async readAll(): Promise<void> {
		const files = await vscode.workspace.findFiles('**/*.bib', '**/node_modules/**');
		await Promise.all(files.map(uri => this.read(uri)));
	}

	private async read(uri: vscode.Uri): Promise<void> {
		try {
			const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
			this.files.set(uri.toString(), new Set(bibtexKeys(text)));
		} catch (error) {
			if (!(error instanceof vscode.FileSystemError)) {
				throw error;
			}
			this.files.delete(uri.toString());
		}
		this.changed.fire();
	}
}
