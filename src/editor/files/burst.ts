import type * as vscode from 'vscode';

/** Enough where a file watcher tells, for VS Code has gathered what that says; in milliseconds. */
export const watched = 5;

/** Files of which one is heard many times in a moment, handed on together. */
export class Burst implements vscode.Disposable {
	private readonly uris = new Map<string, vscode.Uri>();
	private timer: ReturnType<typeof setTimeout> | undefined;

	constructor(
		private readonly handOn: (uris: readonly vscode.Uri[]) => unknown,
		/** How long events are gathered, in milliseconds. */
		private readonly gathered = 80,
	) {}

	add(uri: vscode.Uri): void {
		this.uris.set(uri.toString(), uri);
		this.timer ??= setTimeout(() => {
			this.timer = undefined;
			void this.handOn([...this.uris.values()]);
			this.uris.clear();
		}, this.gathered);
	}

	dispose(): void {
		clearTimeout(this.timer);
	}
}
