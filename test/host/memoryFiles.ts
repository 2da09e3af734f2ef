import * as vscode from 'vscode';

/** A file system in memory, of one folder deep; VS Code can read it and has no search for it. */
export class MemoryFiles implements vscode.FileSystemProvider {
	private readonly changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
	readonly onDidChangeFile = this.changed.event;

	/** What listing a folder waits for when it has found what is there, as on a slow machine. */
	found: () => unknown = () => undefined;

	/** Texts by path, such as `/folder/page.txt`. */
	constructor(private readonly files: Map<string, string>) {}

	/** Writes a file and says so, as another program would. */
	change(uri: vscode.Uri, text: string): void {
		const type = this.files.has(uri.path) ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created;
		this.files.set(uri.path, text);
		this.tell(uri, type);
	}

	/** Deletes a file and tells nobody. */
	lose({ path }: vscode.Uri): void {
		this.files.delete(path);
	}

	/** Says that something happened to a file or folder. */
	tell(uri: vscode.Uri, type: vscode.FileChangeType): void {
		this.changed.fire([{ type, uri }]);
	}

	watch(): vscode.Disposable {
		return new vscode.Disposable(() => {});
	}

	stat({ path }: vscode.Uri): vscode.FileStat {
		const text = this.files.get(path);
		if (text === undefined && !this.isFolder(path)) {
			throw vscode.FileSystemError.FileNotFound(path);
		}
		const type = text === undefined ? vscode.FileType.Directory : vscode.FileType.File;
		return { type, ctime: 0, mtime: 0, size: text?.length ?? 0 };
	}

	async readDirectory({ path }: vscode.Uri): Promise<[string, vscode.FileType][]> {
		const start = path.endsWith('/') ? path : `${path}/`;
		const rest = [...this.files.keys()].flatMap(file =>
			file.startsWith(start) ? file.slice(start.length) : [],
		);
		const entries = rest.map((name): [string, vscode.FileType] =>
			name.includes('/') ? [name.split('/')[0]!, vscode.FileType.Directory] : [name, vscode.FileType.File],
		);
		await this.found();
		return [...new Map(entries)];
	}

	readFile({ path }: vscode.Uri): Uint8Array {
		const text = this.files.get(path);
		if (text === undefined) {
			throw vscode.FileSystemError.FileNotFound(path);
		}
		return new TextEncoder().encode(text);
	}

	createDirectory(uri: vscode.Uri): never {
		throw vscode.FileSystemError.NoPermissions(uri);
	}

	writeFile(uri: vscode.Uri): never {
		throw vscode.FileSystemError.NoPermissions(uri);
	}

	delete(uri: vscode.Uri): never {
		throw vscode.FileSystemError.NoPermissions(uri);
	}

	rename(uri: vscode.Uri): never {
		throw vscode.FileSystemError.NoPermissions(uri);
	}

	private isFolder(path: string): boolean {
		return [...this.files.keys()].some(file => file.startsWith(path.endsWith('/') ? path : `${path}/`));
	}
}
