import * as vscode from 'vscode';
import type { DraftBibliographies } from '../bibliography/draftBibliographies';
import { entriesByKey, type KeyedEntry } from '../bibliography/entriesByKey';
import type { LibraryService } from '../files/libraryService';

/** The entries of the bibliographies that a draft names, all of which we have read. */
export class DraftEntries {
	private constructor(
		private readonly uris: readonly string[],
		private readonly byKey: readonly ReadonlyMap<string, readonly KeyedEntry[]>[],
	) {}

	/** `undefined` where the draft names none, or one that we have not read: then nobody can say what it may not cite. */
	static async of(
		document: vscode.TextDocument,
		library: LibraryService,
		drafts: DraftBibliographies,
	): Promise<DraftEntries | undefined> {
		const named = await drafts.of(document);
		const read = named.map(uri => library.parts.of(uri)).filter(part => part?.kind === 'bibliography');
		if (read.length === 0 || read.length < named.length) {
			return undefined;
		}
		const byKey = await Promise.all(read.map(entriesByKey));
		return new DraftEntries(
			read.map(({ uri }) => uri),
			byKey,
		);
	}

	/** The files, as one would name them in a sentence. */
	get names(): string {
		return this.uris.map(pathInWorkspace).join(' and ');
	}

	/** Those with this key, in any case. */
	of(key: string): readonly KeyedEntry[] {
		return this.byKey.flatMap(entries => entries.get(key.toLowerCase()) ?? []);
	}
}

/** The path by which the user knows a file: from its workspace folder, or whole where it is in none. */
export function pathInWorkspace(uri: string): string {
	return vscode.workspace.asRelativePath(vscode.Uri.parse(uri));
}
