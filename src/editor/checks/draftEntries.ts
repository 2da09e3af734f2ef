import * as vscode from 'vscode';
import { bibliographyKeySpans } from '../../core/bibliography/bibliographyKeySpans';
import type { BibliographyPart } from '../bibliography/bibliographyReader';
import { currentText } from '../bibliography/currentText';
import { draftBibliographies } from '../bibliography/draftBibliographies';
import type { LibraryService } from '../files/libraryService';

/** An entry that a draft can cite. */
export interface DraftEntry {
	readonly key: string;
	readonly title: string;
	readonly uri: string;
}

/** The entries of the bibliographies that a draft names, all of which we have read. */
export class DraftEntries {
	private constructor(private readonly parts: readonly BibliographyPart[]) {}

	/** `undefined` where the draft names none, or one that we have not read: then nobody can say what it may not cite. */
	static async of(document: vscode.TextDocument, library: LibraryService): Promise<DraftEntries | undefined> {
		const named = await draftBibliographies(document);
		const parts = named.map(uri => library.partOf(uri));
		const read = parts.filter(part => part?.kind === 'bibliography');
		return read.length > 0 && read.length === named.length ? new DraftEntries(read) : undefined;
	}

	/** The files, as one would name them in a sentence. */
	get names(): string {
		return this.parts.map(({ uri }) => fileName(uri)).join(' and ');
	}

	/** Those with this key, in any case. */
	of(key: string): readonly DraftEntry[] {
		return this.parts.flatMap(part => entriesOf(part).get(key.toLowerCase()) ?? []);
	}

	/** Whether some text names the key, be it as an entry that is no work of its own. */
	async mention(key: string): Promise<boolean> {
		for (const { uri, format } of this.parts) {
			const text = await currentText(vscode.Uri.parse(uri));
			if (bibliographyKeySpans(text, format, key).length > 0) {
				return true;
			}
		}
		return false;
	}
}

/** Parts are made once for each version of a file. */
const known = new WeakMap<BibliographyPart, ReadonlyMap<string, DraftEntry[]>>();

function entriesOf(part: BibliographyPart): ReadonlyMap<string, DraftEntry[]> {
	const entries = known.get(part) ?? entriesByKey(part);
	known.set(part, entries);
	return entries;
}

function entriesByKey({ records, uri }: BibliographyPart): ReadonlyMap<string, DraftEntry[]> {
	const found = new Map<string, DraftEntry[]>();
	for (const { record } of records) {
		for (const key of [...(record.key === undefined ? [] : [record.key]), ...(record.otherKeys ?? [])]) {
			const same = found.get(key.toLowerCase()) ?? [];
			found.set(key.toLowerCase(), [...same, { key, title: record.title, uri }]);
		}
	}
	return found;
}

export function fileName(uri: string): string {
	return vscode.workspace.asRelativePath(vscode.Uri.parse(uri));
}
