import * as vscode from 'vscode';
import type { CitationsByKey } from '../../core/citation/citationsByKey';
import { readStoredText, type StoredCitations, storedText } from '../../core/citation/citationStore';
import { type FileStamp, isSame } from './citingFile';
import { bytesIfThere } from '../files/bytesIfThere';
import { inSlices } from '../slices';
import { Soon } from '../soon';

/** After the last file that was read, in milliseconds. */
const keptAfter = 5_000;
/** The coarsest clock of a file system, in milliseconds. */
const tick = 2_000;

/** Knows which closed files were read, as they were then, and keeps what they cite from one session to the next. */
export class CitationMemory implements vscode.Disposable {
	private readonly file: vscode.Uri | undefined;
	private readonly stamps = new Map<string, FileStamp>();
	/** Files that had only just been written when they were read; they are read again when somebody asks. */
	private readonly young = new Set<string>();
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
		this.young.clear();
		await inSlices(this.takeIn(await this.read(), uris), this.stop.token);
	}

	/** How many files are known. */
	get size(): number {
		return this.stamps.size;
	}

	/** Whether the file was read, when it had stood for a while. */
	has(uri: string): boolean {
		return this.stamps.has(uri) && !this.young.has(uri);
	}

	/**
	 * Whether the file was read, and is still the same, by its time and size: a hash would tell more surely, but only of a
	 * file that was read again.
	 */
	isSame(uri: string, stamp: FileStamp): boolean {
		const known = this.stamps.get(uri);
		return known !== undefined && !this.young.has(uri) && isSame(stamp, known);
	}

	remember(uri: string, stamp: FileStamp): void {
		this.stamps.set(uri, stamp);
		// Who writes again within the tick of a file system's clock leaves the time as it was.
		if (Date.now() - stamp.mtime < tick) {
			this.young.add(uri);
		} else {
			this.young.delete(uri);
		}
		this.keeping.ask();
	}

	forget(uri: string): void {
		this.stamps.delete(uri);
		this.young.delete(uri);
	}

	forgetAll(isGone: (uri: string) => boolean): void {
		[...this.stamps.keys()].filter(isGone).forEach(uri => this.forget(uri));
	}

	dispose(): void {
		this.keeping.dispose();
		this.stop.cancel();
	}

	private *takeIn(kept: readonly StoredCitations[], uris: ReadonlySet<string>): Generator<undefined, void> {
		for (const { uri, places, ...stamp } of kept) {
			if (uris.has(uri)) {
				this.citations.set(uri, places);
				this.stamps.set(uri, stamp);
			}
			yield;
		}
	}

	private async read(): Promise<readonly StoredCitations[]> {
		const bytes = this.file && (await bytesIfThere(this.file));
		if (!bytes) {
			return [];
		}
		const text = new TextDecoder().decode(bytes);
		return (await inSlices(readStoredText(text, rules()), this.stop.token)) ?? [];
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
			if (this.young.has(uri)) {
				continue;
			}
			yield { uri, ...stamp, places: this.citations.in(uri) };
		}
	}
}

/** What else decides how a file is read. */
function rules(): string {
	const folders = vscode.workspace.workspaceFolders ?? [];
	return JSON.stringify(
		folders.map(folder => {
			const settings = vscode.workspace.getConfiguration('litnotes.citation', folder);
			return [settings.get('markdown'), settings.get('language')];
		}),
	);
}
