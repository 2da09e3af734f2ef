import * as vscode from 'vscode';
import { isCell } from '../citation/notebooks';
import { encodedText } from './encodedText';

/** VS Code reads a file again soon after it changed on disk, on a busy machine later. In milliseconds. */
const reload = 100;
const soon = 15;
const mostReloads = 150;
/**
 * VS Code that reads an open file while somebody writes it may take the new text for the old file's, and refuses to save it
 * until it has heard of the writing. In milliseconds.
 */
const heard = 500;
const savedVersions = new WeakMap<vscode.TextDocument, number>();

/**
 * The document of a file that we are to change. A saved one is sure to be, byte for byte, what is on disk, so that to save
 * it changes nothing but what we change; where it is not, or cannot be opened, this throws a sentence.
 */
export async function openAsOnDisk(uri: vscode.Uri): Promise<vscode.TextDocument> {
	if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false) {
		throw new Error(`“${vscode.workspace.asRelativePath(uri)}” is left as it is: it is read-only.`);
	}
	const wasOpen = vscode.workspace.textDocuments.some(one => one.uri.toString() === uri.toString());
	const document = await opened(uri);
	const isReady = async () => (await isAsOnDisk(document)) && !(wasOpen && (await isJustWritten(document)));
	for (let tries = 0; !document.isDirty && !(await isReady()); tries++) {
		if (tries === mostReloads || (tries >= soon && (await saysTheSame(document)))) {
			throw new Error(
				`“${vscode.workspace.asRelativePath(uri)}” is left as it is: VS Code would change other parts of it too, because it mixes line ends, has bytes that are no text, or has just changed on disk. Save it once with one kind of line end, in UTF-8, and try again.`,
			);
		}
		await new Promise(resolve => setTimeout(resolve, reload));
	}
	return document;
}

/** Says that VS Code has just saved it, and so knows how it is on disk. */
export function nowSaved(document: vscode.TextDocument): void {
	savedVersions.set(document, document.version);
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
	if (!hasFile(document)) {
		return true;
	}
	const onDisk = await vscode.workspace.fs.readFile(document.uri);
	return equalBytes(await encodedText(document.getText(), document.encoding), onDisk);
}

/** Whether somebody else than VS Code has written its file only now. */
async function isJustWritten(document: vscode.TextDocument): Promise<boolean> {
	if (!hasFile(document) || savedVersions.get(document) === document.version) {
		return false;
	}
	const age = Date.now() - (await vscode.workspace.fs.stat(document.uri)).mtime;
	// The clock of another machine may be ahead.
	return age >= 0 && age < heard;
}

function hasFile(document: vscode.TextDocument): boolean {
	// The cell of a notebook has no file of its own.
	return !document.isUntitled && !isCell(document.uri);
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
