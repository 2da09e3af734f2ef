import type * as vscode from 'vscode';

/** Files that wait to be read, each once however often it is asked for, some at a time. */
export class ReadingQueue {
	private readonly waiting = new Map<string, vscode.Uri>();
	private reading: Promise<void> | undefined;

	constructor(
		private readonly atOnce: number,
		private readonly readOne: (uri: vscode.Uri) => Promise<void>,
		/** Called each time that no file waits any more. */
		private readonly done: () => void,
		private readonly token: vscode.CancellationToken,
	) {}

	/** Waits until these files, and all that wait already, have been read. */
	async read(uris: readonly vscode.Uri[]): Promise<void> {
		uris.forEach(uri => this.waiting.set(uri.toString(), uri));
		while ((this.waiting.size > 0 || this.reading) && !this.token.isCancellationRequested) {
			await (this.reading ??= this.readWaiting().finally(() => (this.reading = undefined)));
		}
	}

	private async readWaiting(): Promise<void> {
		await Promise.all(Array.from({ length: this.atOnce }, () => this.readOneByOne()));
		this.done();
	}

	private async readOneByOne(): Promise<void> {
		for (
			let next = this.waiting.entries().next();
			!next.done && !this.token.isCancellationRequested;
			next = this.waiting.entries().next()
		) {
			const [key, uri] = next.value;
			this.waiting.delete(key);
			await this.readOne(uri);
		}
	}
}
