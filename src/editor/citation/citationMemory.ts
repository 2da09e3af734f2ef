import * as vscode from 'vscode';
import type { CitationsByKey } from '../../core/citation/citationsByKey';
import { readStoredText, type StoredCitations, storedText } from '../../core/citation/citationStore';
import { type FileStamp, isSame } from './citingFile';
import { inSlices } from '../slices';
import { Soon } from '../soon';

/** After the last file that was read, in milliseconds. */
const keptAfter = 5_000;

/** Knows which closed files were read, as they were then, and keeps what they cite from one session to the next. */
export class CitationMemory implements vscode.Disposable {
	private readonly file: vscode.Uri | undefined;
	private readonly stamps = new Map<string, FileStamp>();
	private readonly stop = new vscode.CancellationTokenSource();
	private readonly keeping = new Soon(keptAfter, () => this.write());

	constructor(
		private readonly storage: vscode.Uri | undefined,
		private readonly citations: CitationsByKey,
	) {
		this.file = storage && vscode.Uri.joinPath(storage, 'citations.jsonl');
	}

	/** Begins anew with what was kept of these files, and puts it into the citations. */
	async recall(uris: ReadonlySet<string>): Promise<void> {
		this.stamps.clear();
		for (const { uri, places, ...stamp } of await this.read()) {
			if (uris.has(uri)) {
				this.citations.set(uri, places);
				this.stamps.set(uri, stamp);
			}
		}
	}

	/** Whether the file was read, in whatever state. */
	has(uri: string): boolean {
		return this.stamps.has(uri);
	}

	/** Whether the file was read, and is still the same. */
	isSame(uri: string, stamp: FileStamp): boolean {
		const known = this.stamps.get(uri);
		return known !== undefined && isSame(stamp, known);
	}

	remember(uri: string, stamp: FileStamp): void {
		this.stamps.set(uri, stamp);
		this.keeping.ask();
	}

	/** Forgets a file, and all below it where it is a folder. */
	forget(uri: string): void {
		[...this.stamps.keys()]
			.filter(known => known === uri || known.startsWith(`${uri}/`))
			.forEach(known => this.stamps.delete(known));
	}

	dispose(): void {
		this.keeping.dispose();
		this.stop.cancel();
	}

	private async read(): Promise<readonly StoredCitations[]> {
		if (!this.file) {
			return [];
		}
		try {
			const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(this.file));
			return (await inSlices(readStoredText(text, rules()), this.stop.token)) ?? [];
		} catch (error) {
			if (error instanceof vscode.FileSystemError) {
				return [];
			}
			throw error;
		}
	}

	private async write(): Promise<void> {
		const text = this.file && (await inSlices(storedText(rules(), this.known()), this.stop.token));
		if (this.storage && this.file && text !== undefined) {
			await vscode.workspace.fs.createDirectory(this.storage);
			await vscode.workspace.fs.writeFile(this.file, new TextEncoder().encode(text));
		}
	}

	private *known(): Generator<StoredCitations> {
		for (const [uri, stamp] of this.stamps) {
			yield { uri, ...stamp, places: this.citations.in(uri) };
		}
	}
}

/** What else decides how a file is read. */
function rules(): string {
	const folders = vscode.workspace.workspaceFolders ?? [];
	return folders
		.map(folder => vscode.workspace.getConfiguration('litnotes.citation', folder).get('markdown'))
		.join(',');
}
