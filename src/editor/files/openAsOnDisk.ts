import * as vscode from 'vscode';
import { isCell } from '../citation/notebooks';
import { encodedText } from './encodedText';

/** VS Code reads a file again soon after it changed on disk, on a busy machine later. In milliseconds. */
const reload = 100;
const soon = 15;
const mostReloads = 150;

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
		if (tries === mostReloads || (tries >= soon && (await saysTheSame(document)))) {
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
	// The cell of a notebook has no file of its own.
	if (document.isUntitled || isCell(document.uri)) {
		return true;
	}
	const onDisk = await vscode.workspace.fs.readFile(document.uri);
	return equalBytes(await encodedText(document.getText(), document.encoding), onDisk);
}

/** Whether the file differs from the document in nothing that VS Code would ever show. */
async function saysTheSame(document: vscode.TextDocument): Promise<boolean> {
	const { encoding } = document;
	const onDisk = await vscode.workspace.decode(await vscode.workspace.fs.readFile(document.uri), {
		encoding,
	});
	return plain(onDisk) === plain(document.getText());
}

/** Without what VS Code takes out of a text. */
function plain(text: string): string {
	return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

export function equalBytes(one: Uint8Array, other: Uint8Array): boolean {
	let at = one.length === other.length ? 0 : -1;
	while (at >= 0 && at < one.length && one[at] === other[at]) {
		at++;
	}
	return at === one.length;
}
