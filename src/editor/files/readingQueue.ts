import type * as vscode from 'vscode';

/** How files are read, and who hears of it. */
export interface Reading {
	/** Files that are read at a time. */
	readonly atOnce: number;
	/** How long it waits for more of the same moment before it begins, in milliseconds; not at all unless told. */
	readonly gathers?: number;
	/** Called before the first file of many that wait together. */
	begin?(): void;
	readOne(uri: vscode.Uri): Promise<void>;
	/** Called each time that no file waits any more. */
	done?(): void;
}

/** Files that wait to be read, each once however often it is asked for, some at a time and none twice at a time. */
export class ReadingQueue {
	private readonly waiting = new Map<string, vscode.Uri>();
	private readonly underway = new Set<string>();
	private reading: Promise<void> | undefined;

	constructor(
		private readonly rules: Reading,
		private readonly token: vscode.CancellationToken,
	) {}

	/** How many wait or are being read. */
	get length(): number {
		return this.waiting.size + this.underway.size;
	}

	/** The files that are being read just now, by their URIs. */
	get beingRead(): Iterable<string> {
		return this.underway;
	}

	/** Waits until these files, and all that wait already, have been read. */
	async read(uris: readonly vscode.Uri[]): Promise<void> {
		uris.forEach(uri => this.waiting.set(uri.toString(), uri));
		while ((this.waiting.size > 0 || this.reading) && !this.token.isCancellationRequested) {
			await (this.reading ??= this.readWaiting().finally(() => (this.reading = undefined)));
		}
	}

	private async readWaiting(): Promise<void> {
		const { gathers, atOnce, begin, done } = this.rules;
		if (gathers !== undefined) {
			await new Promise(resolve => setTimeout(resolve, gathers));
		}
		begin?.();
		await Promise.all(Array.from({ length: atOnce }, () => this.readOneByOne()));
		done?.();
	}

	private async readOneByOne(): Promise<void> {
		for (let uri = this.next(); uri && !this.token.isCancellationRequested; uri = this.next()) {
			const key = uri.toString();
			this.waiting.delete(key);
			this.underway.add(key);
			try {
				await this.rules.readOne(uri);
			} finally {
				this.underway.delete(key);
			}
		}
	}

	/** What is being read has to wait for that, and then for whoever reads it. */
	private next(): vscode.Uri | undefined {
		for (const [key, uri] of this.waiting) {
			if (!this.underway.has(key)) {
				return uri;
			}
		}
		return undefined;
	}
}
