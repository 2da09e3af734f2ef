import type * as vscode from 'vscode';
import type { LibraryPart } from '../../core/library/library';
import type { FilePart } from './partReader';

/** What the library is made of: what each file said when it was last read, and what is told of files beside them. */
export class LibraryParts {
	/** Whether anything has come or gone since the library was last made, which whoever makes it takes back. */
	hasNews = false;

	private readonly read = new Map<string, FilePart>();
	private readonly others = new Map<string, LibraryPart>();

	/** The files that tell of papers, in no order. */
	get files(): Iterable<FilePart> {
		return this.read.values();
	}

	/** What stands elsewhere than in the files that are looked for. */
	get told(): Iterable<LibraryPart> {
		return this.others.values();
	}

	/** The files of one kind, in no order. */
	*ofKind<Kind extends FilePart['kind']>(kind: Kind): Generator<Extract<FilePart, { readonly kind: Kind }>> {
		for (const part of this.read.values()) {
			if (isOfKind(part, kind)) {
				yield part;
			}
		}
	}

	/** What this file said; `undefined` where it tells of no papers. */
	of(uri: vscode.Uri): FilePart | undefined {
		return this.read.get(uri.toString());
	}

	/** What this file was; `undefined` where it tells of no papers. */
	kindOf(uri: vscode.Uri): FilePart['kind'] | undefined {
		return this.of(uri)?.kind;
	}

	/** Takes in what a file says now; `undefined` where it no longer tells of papers. */
	take(uri: vscode.Uri, part: FilePart | undefined): void {
		this.hasNews = true;
		if (part) {
			this.read.set(uri.toString(), part);
		} else {
			this.read.delete(uri.toString());
		}
	}

	/** Takes in what is told of another file, in place of what was told before. */
	tell(part: LibraryPart): void {
		this.others.set(part.uri, part);
		this.hasNews = true;
	}

	untell(uri: string): void {
		this.hasNews = this.others.delete(uri) || this.hasNews;
	}
}

function isOfKind<Kind extends FilePart['kind']>(
	part: FilePart,
	kind: Kind,
): part is Extract<FilePart, { readonly kind: Kind }> {
	return part.kind === kind;
}
