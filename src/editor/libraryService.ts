import * as vscode from 'vscode';
import { Library } from '../core/library/library';
import { DumpFiles } from './dumpFiles';
import { type DumpPart, readDumpFile } from './readDumpFile';
import { inSlices } from './slices';

/** Files read at a time; more would not be faster and would hold more texts in memory. */
const readAtOnce = 8;
/** While many files are read, papers appear after this many milliseconds, and then each time after twice as many. */
const firstPublished = 500;

/** Holds the current library and keeps it true to the dumps in the workspace. */
export class LibraryService implements vscode.Disposable {
	private readonly changed = new vscode.EventEmitter<void>();
	readonly onDidChange = this.changed.event;

	private files = new DumpFiles();
	private readonly parts = new Map<string, DumpPart>();
	private readonly waiting = new Map<string, vscode.Uri>();
	/** Files that are being read just now. */
	private readonly underway = new Set<string>();
	private reading: Promise<void> | undefined;
	private latest: Promise<void> = Promise.resolve();
	private search = new vscode.CancellationTokenSource();
	private readonly stop = new vscode.CancellationTokenSource();
	private library = Library.empty;
	/** Whether files were read or forgotten since the current library was made. */
	private unpublished = false;

	get current(): Library {
		return this.library;
	}

	/** The dumps behind the current library, in no order. */
	get dumps(): Iterable<DumpPart> {
		return this.parts.values();
	}

	/** Whether this file was a dump when it was last read. */
	isDump(uri: vscode.Uri): boolean {
		return this.parts.has(uri.toString());
	}

	/** Looks for dumps again and reads each. A newer call supersedes an older one still looking, which then waits for it. */
	refresh(): Promise<void> {
		return (this.latest = this.lookAgain());
	}

	/** Reads these files again, and no others; those that may be no dumps are passed over. */
	async read(uris: readonly vscode.Uri[]): Promise<void> {
		await this.readAll(uris.filter(uri => this.isDump(uri) || this.files.includes(uri)));
	}

	/** Reads files that are new. Of a new folder VS Code does not always name each file, so all in it are read. */
	async add(created: readonly vscode.Uri[]): Promise<void> {
		const found = await Promise.allSettled(created.map(uri => this.files.findUnder(uri, this.stop.token)));
		// What is gone again before we look is no news.
		await this.readAll(found.flatMap(result => (result.status === 'fulfilled' ? result.value : [])));
	}

	/** Forgets a file or folder that is gone. */
	async remove(gone: vscode.Uri): Promise<void> {
		const uri = gone.toString();
		this.forget(part => part === uri || part.startsWith(`${uri}/`));
		await this.readAll([]);
	}

	dispose(): void {
		this.search.cancel();
		this.stop.cancel();
		this.changed.dispose();
	}

	private async lookAgain(): Promise<void> {
		this.search.cancel();
		const { token } = (this.search = new vscode.CancellationTokenSource());
		this.files = new DumpFiles();
		const { files, failures } = await this.files.find(token);
		if (token.isCancellationRequested) {
			return this.stop.token.isCancellationRequested ? undefined : this.latest;
		}
		const uris = new Set(files.map(uri => uri.toString()));
		this.forget(uri => !uris.has(uri));
		await this.readAll(files);
		if (failures.length > 0) {
			throw new Error(`Some folders could not be searched for papers. ${failures.join('. ')}`);
		}
	}

	private forget(isGone: (uri: string) => boolean): void {
		for (const uri of [...this.parts.keys(), ...this.waiting.keys(), ...this.underway].filter(isGone)) {
			this.unpublished = this.parts.delete(uri) || this.unpublished;
			this.waiting.delete(uri);
			this.underway.delete(uri);
		}
	}

	private async readAll(uris: readonly vscode.Uri[]): Promise<void> {
		uris.forEach(uri => this.waiting.set(uri.toString(), uri));
		while (this.isBehind) {
			await (this.reading ??= this.readWaiting().finally(() => (this.reading = undefined)));
		}
	}

	private async readWaiting(): Promise<void> {
		const begun = performance.now();
		let publishAfter = firstPublished;
		while (this.isBehind) {
			await Promise.all(Array.from({ length: readAtOnce }, () => this.readNext()));
			if (this.unpublished && (this.waiting.size === 0 || performance.now() - begun > publishAfter)) {
				await this.publish();
				publishAfter = 2 * (performance.now() - begun);
			}
		}
	}

	/** Whether there is something to read or to publish. */
	private get isBehind(): boolean {
		return (this.waiting.size > 0 || this.unpublished) && !this.stop.token.isCancellationRequested;
	}

	private async readNext(): Promise<void> {
		const next = this.waiting.entries().next();
		if (next.done) {
			return;
		}
		const [key, uri] = next.value;
		this.waiting.delete(key);
		this.underway.add(key);
		const known = this.parts.get(key);
		const part = await readDumpFile(uri, known, this.stop.token);
		// A file that was forgotten meanwhile stays so.
		if (!this.underway.delete(key) || part === known) {
			return;
		}
		this.unpublished = true;
		if (part) {
			this.parts.set(key, part);
		} else {
			this.parts.delete(key);
		}
	}

	private async publish(): Promise<void> {
		this.unpublished = false;
		const library = await inSlices(Library.of(this.parts.values(), this.library), this.stop.token);
		if (library) {
			this.library = library;
			this.changed.fire();
		}
	}
}
