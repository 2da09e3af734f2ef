import type { Disposable } from 'vscode';

/** Runs something once nobody has asked for it for a while, however often it was asked for before. */
export class Soon implements Disposable {
	private timer: ReturnType<typeof setTimeout> | undefined;

	constructor(
		/** In milliseconds. */
		private readonly quiet: number,
		private readonly run: () => unknown,
	) {}

	ask(): void {
		clearTimeout(this.timer);
		this.timer = setTimeout(() => void this.run(), this.quiet);
	}

	dispose(): void {
		clearTimeout(this.timer);
	}
}
