import * as vscode from 'vscode';
import { readStoredText, type StoredCitations, storedText } from '../core/citation/citationStore';
import { inSlices } from './slices';

/** What files cite, kept from one session to the next, so that unchanged files are not read again. */
export class CitationMemory {
	private readonly file: vscode.Uri | undefined;

	constructor(private readonly storage: vscode.Uri | undefined) {
		this.file = storage && vscode.Uri.joinPath(storage, 'citations.jsonl');
	}

	async read(token: vscode.CancellationToken): Promise<readonly StoredCitations[]> {
		if (!this.file) {
			return [];
		}
		try {
			const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(this.file));
			return (await inSlices(readStoredText(text, rules()), token)) ?? [];
		} catch (error) {
			if (error instanceof vscode.FileSystemError) {
				return [];
			}
			throw error;
		}
	}

	async write(files: Iterable<StoredCitations>, token: vscode.CancellationToken): Promise<void> {
		const text = this.file && (await inSlices(storedText(rules(), files), token));
		if (this.storage && this.file && text !== undefined) {
			await vscode.workspace.fs.createDirectory(this.storage);
			await vscode.workspace.fs.writeFile(this.file, new TextEncoder().encode(text));
		}
	}
}

/** What else decides how a file is read. */
function rules(): string {
	const folders = vscode.workspace.workspaceFolders ?? [];
	return folders
		.map(folder => vscode.workspace.getConfiguration('litnotes.citation', folder).get('markdown'))
		.join(',');
}
