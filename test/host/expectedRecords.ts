import * as vscode from 'vscode';

/** One record of the real dumps; lines are 1-based. */
export interface ExpectedRecord {
	readonly file: string;
	readonly line: number;
	readonly title: string;
	readonly abstractLine: number;
	readonly abstract: string;
}

/**
 * What the dumps of the open workspace hold. The real dumps are not in our repository: where they are not beside
 * it either, this skips the test or suite that asks, visibly.
 */
export async function expectedRecords(context: Mocha.Context): Promise<readonly ExpectedRecord[]> {
	const path = vscode.workspace.getConfiguration('litnotesTest').get<string>('expected');
	const [folder] = vscode.workspace.workspaceFolders ?? [];
	if (!path || !folder) {
		return context.skip();
	}
	const bytes = await vscode.workspace.fs.readFile(folder.uri.with({ path }));
	return JSON.parse(new TextDecoder().decode(bytes)) as ExpectedRecord[];
}
