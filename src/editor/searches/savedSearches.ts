import * as vscode from 'vscode';
import { readSavedSearches, type SavedSearch } from '../../core/notes/savedSearches';
import type { NoteProblem } from '../../core/notes/noteProblem';
import { Burst } from '../files/burst';
import { bytesIfThere } from '../files/bytesIfThere';
import type { WorkspaceChanges } from '../files/workspaceChanges';

/** Where searches are saved in a folder of the workspace. */
const place = '.litnotes/searches.yaml';

/** Documents that hold saved searches. */
export const searchDocuments: vscode.DocumentFilter = { pattern: `**/${place}` };

/** The searches of one file. */
export interface SearchFile {
	readonly uri: vscode.Uri;
	readonly searches: readonly SavedSearch[];
	readonly problems: readonly NoteProblem[];
}

/** Knows the searches that are saved in the workspace, unsaved text included. */
export class SavedSearches implements vscode.Disposable {
	private readonly changed = new vscode.EventEmitter<void>();
	readonly onDidChange = this.changed.event;

	private readonly read = new Map<string, SearchFile>();
	private readonly listening: vscode.Disposable;

	constructor(changes: WorkspaceChanges) {
		const burst = new Burst(uris => this.look(uris));
		// Of a folder that comes or goes, its files are not named.
		const look = (changed: readonly vscode.Uri[]) =>
			places()
				.filter(file => changed.some(uri => `${file.toString()}/`.startsWith(`${uri.toString()}/`)))
				.forEach(file => burst.add(file));
		this.listening = vscode.Disposable.from(
			burst,
			changes.onDidCreate(look),
			changes.onDidSettle(look),
			changes.onDidChange(look),
			changes.onDidDelete(uri => look([uri])),
			vscode.workspace.onDidChangeTextDocument(({ document }) => look([document.uri])),
			vscode.workspace.onDidCloseTextDocument(({ uri }) => look([uri])),
			vscode.workspace.onDidChangeWorkspaceFolders(() => void this.look(places())),
		);
		void this.look(places());
	}

	/** Those that hold a search, or a problem. */
	get files(): Iterable<SearchFile> {
		return this.read.values();
	}

	dispose(): void {
		this.listening.dispose();
		this.changed.dispose();
	}

	private async look(uris: readonly vscode.Uri[]): Promise<void> {
		for (const uri of uris) {
			const text = await textOf(uri);
			if (text === undefined) {
				this.read.delete(uri.toString());
			} else {
				this.read.set(uri.toString(), { uri, ...readSavedSearches(text) });
			}
		}
		this.changed.fire();
	}
}

/** The file for the searches of a folder of the workspace: the first, unless told. */
export function searchPlace(folder = vscode.workspace.workspaceFolders?.[0]): vscode.Uri {
	if (!folder) {
		throw new Error('Searches are saved in the folder that is open, and none is.');
	}
	return vscode.Uri.joinPath(folder.uri, place);
}

function places(): vscode.Uri[] {
	return (vscode.workspace.workspaceFolders ?? []).map(folder => searchPlace(folder));
}

async function textOf(uri: vscode.Uri): Promise<string | undefined> {
	const open = vscode.workspace.textDocuments.find(document => document.uri.toString() === uri.toString());
	if (open) {
		return open.getText();
	}
	const bytes = await bytesIfThere(uri);
	return bytes && new TextDecoder().decode(bytes);
}
