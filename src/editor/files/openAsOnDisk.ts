import * as vscode from 'vscode';
import { encodedText } from './encodedText';

/** VS Code reads a file again soon after it changed on disk. In milliseconds. */
const reload = 100;
const mostReloads = 15;

/**
 * The document of a file that we are to change. A saved one is sure to be, byte for byte, what is on disk, so that to save
 * it changes nothing but what we change; where it is not, or cannot be opened, this throws a sentence.
 */
export async function openAsOnDisk(uri: vscode.Uri): Promise<vscode.TextDocument> {
	if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false) {
		throw new Error(`“${vscode.workspace.asRelativePath(uri)}” is left as it is: it is read-only.`);
	}
	const document = await opened(uri);
	for (let tries = 0; !document.isDirty && !(await isAsOnDisk(document)); tries++) {
		if (tries === mostReloads) {
			throw new Error(
				`“${vscode.workspace.asRelativePath(uri)}” is left as it is: VS Code would change other parts of it too, because it mixes line ends, has bytes that are no text, or has just changed on disk. Save it once with one kind of line end, in UTF-8, and try again.`,
			);
		}
		await new Promise(resolve => setTimeout(resolve, reload));
	}
	return document;
}

async function opened(uri: vscode.Uri): Promise<vscode.TextDocument> {
	try {
		return await vscode.workspace.openTextDocument(uri);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw new Error(
			`“${vscode.workspace.asRelativePath(uri)}” could not be opened to be changed. ${reason}`,
			{
				cause: error,
			},
		);
	}
}

async function isAsOnDisk(document: vscode.TextDocument): Promise<boolean> {
	if (document.isUntitled) {
		return true;
	}
	const onDisk = await vscode.workspace.fs.readFile(document.uri);
	return equalBytes(await encodedText(document.getText(), document.encoding), onDisk);
}

export function equalBytes(one: Uint8Array, other: Uint8Array): boolean {
	let at = one.length === other.length ? 0 : -1;
	while (at >= 0 && at < one.length && one[at] === other[at]) {
		at++;
	}
	return at === one.length;
}
