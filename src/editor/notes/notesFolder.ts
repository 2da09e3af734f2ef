import * as vscode from 'vscode';

/** Where new notes of a workspace folder go, by its settings; throws a sentence where that is outside of it. */
export function notesFolder(folder: vscode.WorkspaceFolder): vscode.Uri {
	const path = settingOf(folder);
	const parts = partsOf(path);
	if (!parts) {
		throw new Error(
			`The setting litnotes.notes.folder is “${path}”. It has to name a folder inside the workspace, such as “notes”.`,
		);
	}
	return vscode.Uri.joinPath(folder.uri, ...parts);
}

/** Whether a path leads through a folder of the name that new notes go to. */
export function isInNotesFolder(path: string): boolean {
	return (vscode.workspace.workspaceFolders ?? []).some(folder => {
		const parts = partsOf(settingOf(folder)) ?? [];
		return parts.length > 0 && path.includes(`/${parts.join('/')}/`);
	});
}

/** `undefined` where they lead out of the workspace. */
function partsOf(path: string): readonly string[] | undefined {
	const parts = path.split(/[/\\]+/).filter(part => part !== '' && part !== '.');
	return parts.includes('..') || /^(?:[/\\]|[a-z]:|~)/i.test(path) ? undefined : parts;
}

/** A workspace's settings are anybody's text. */
function settingOf(folder: vscode.WorkspaceFolder): string {
	const path: unknown = vscode.workspace.getConfiguration('litnotes.notes', folder).get('folder');
	return typeof path === 'string' ? path.trim() : '';
}
