import * as vscode from 'vscode';

/** What the key *Tab* takes, while some input offers to complete its query. */
export class TabCompletion {
	private owner: object | undefined;
	private take: (() => unknown) | undefined;

	/** From now on the key does this for `owner`; with `undefined`, it is what it always is. */
	offer(owner: object, take: (() => unknown) | undefined): void {
		if (!take && this.owner !== owner) {
			return;
		}
		if (!take !== !this.take) {
			void vscode.commands.executeCommand('setContext', 'litnotes.completing', take !== undefined);
		}
		this.owner = owner;
		this.take = take;
	}

	/** As the key does. */
	press(): unknown {
		return this.take?.();
	}
}
