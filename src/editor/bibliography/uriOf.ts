import * as vscode from 'vscode';

/** The URI that a command's argument is, or has under a name; texts are read as URIs. */
export function uriOf(argument: unknown, name?: string): vscode.Uri | undefined {
	const value: unknown =
		name === undefined
			? argument
			: typeof argument === 'object' && argument !== null && name in argument
				? (argument as Readonly<Record<string, unknown>>)[name]
				: undefined;
	if (value instanceof vscode.Uri) {
		return value;
	}
	return typeof value === 'string' && /^[a-z][a-z\d+.-]+:\//i.test(value)
		? vscode.Uri.parse(value, true)
		: undefined;
}
