import type * as vscode from 'vscode';

/** How long events are gathered, in milliseconds. */
const burst = 80;

/** Files of which one is heard many times in a moment, handed on together. */
export class Burst implements vscode.Disposable {
	private readonly uris = new Map<string, vscode.Uri>();
	private timer: ReturnType<typeof setTimeout> | undefined;

	constructor(private readonly handOn: (uris: readonly vscode.Uri[]) => Promise<void>) {}

	add(uri: vscode.Uri): void {
		this.uris.set(uri.toString(), uri);
		this.timer ??= setTimeout(() => {
			this.timer = undefined;
			void this.handOn([...this.uris.values()]);
			this.uris.clear();
		}, burst);
	}

	dispose(): void {
		clearTimeout(this.timer);
	}
}
