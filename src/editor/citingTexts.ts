import * as vscode from 'vscode';
import { citingDocuments, citingFiles } from './citingDocuments';

const readAtOnce = 8;
const neverRead = '**/{node_modules,.git,.venv,venv}/**';

/** The documents that may cite and have `word` in their text, unsaved text included: open ones first. */
export async function* citingTexts(
	word: string,
	token: vscode.CancellationToken,
): AsyncGenerator<vscode.TextDocument> {
	const open = vscode.workspace.textDocuments.filter(document =>
		vscode.languages.match(citingDocuments, document),
	);
	yield* open.filter(document => document.getText().includes(word));
	const isOpen = new Set(open.map(({ uri }) => uri.toString()));
	const files = await vscode.workspace.findFiles(citingFiles, neverRead, undefined, token);
	const closed = files.filter(uri => !isOpen.has(uri.toString()));
	for (let first = 0; first < closed.length && !token.isCancellationRequested; first += readAtOnce) {
		const batch = closed.slice(first, first + readAtOnce);
		const found = await Promise.all(batch.map(async uri => ((await has(uri, word)) ? [uri] : [])));
		for (const uri of found.flat()) {
			const document = await opened(uri);
			if (document) {
				yield document;
			}
		}
	}
}

async function opened(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
	try {
		return await vscode.workspace.openTextDocument(uri);
	} catch {
		// VS Code opens no binary and no huge file, and says so with a plain error: there is nothing to list then.
		return undefined;
	}
}

/** Whether the file has the word; one that cannot be read, or went away, has not. */
async function has(uri: vscode.Uri, word: string): Promise<boolean> {
	try {
		return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)).includes(word);
	} catch (error) {
		if (error instanceof vscode.FileSystemError) {
			return false;
		}
		throw error;
	}
}
