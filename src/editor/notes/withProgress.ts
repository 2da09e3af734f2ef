import * as vscode from 'vscode';
import type { Paper } from '../../core/library/paper';

/** Fewer are done before anybody could cancel. */
const many = 20;

/** Works on papers; where they are many, one sees that it goes on and can stop it, and then nothing has changed. */
export async function withProgress(
	title: string,
	papers: readonly Paper[],
	run: (token?: vscode.CancellationToken) => Promise<void>,
): Promise<void> {
	if (papers.length < many) {
		return run();
	}
	const location = vscode.ProgressLocation.Notification;
	await vscode.window.withProgress(
		{ location, title: `${title} of ${papers.length} papers`, cancellable: true },
		(_progress, token) => run(token),
	);
}
