import * as vscode from 'vscode';

/** A setting's glob patterns: a workspace's settings are anybody's text. */
export function globsSetting(value: unknown): string[] {
	return Array.isArray(value)
		? value.filter((item): item is string => typeof item === 'string' && item !== '')
		: [];
}

/** Folders in which nobody keeps papers: `litnotes.dumps.exclude` as it is where the user says nothing. */
export function defaultExclude(): readonly string[] {
	return globsSetting(vscode.workspace.getConfiguration('litnotes.dumps').inspect('exclude')?.defaultValue);
}
