import * as vscode from 'vscode';
import { Library } from '../../core/library/library';
import type { Paper } from '../../core/library/paper';
import type { CheckedBytes } from '../../core/store/checkedBytes';
import type { PaperIndex } from '../../core/search/paperIndex';
import { haveSameTexts } from '../../core/search/storedIndex';
import { inIdleSlices, inSlices } from '../slices';
import { fromKept, toKeep } from './keptLibrary';
import { type Kept, KeptParts } from './keptParts';
import type { FilePart } from './partReader';

/** What an earlier session knew. */
export interface Recalled {
	readonly library: Library;
	/** What some files said: it need not be read again where they are the same. By their URIs. */
	readonly files: ReadonlyMap<string, FilePart>;
}

/**
 * What was known of this workspace's papers when it was last open, in files of the extension's storage. It is only the
 * first answer: what the files themselves say replaces it.
 */
export class LibraryMemory {
	private readonly parts: KeptParts | undefined;
	private remembered: { readonly papers: readonly Paper[]; readonly index: PaperIndex } | undefined;
	private unchecked: readonly CheckedBytes[] = [];
	/** What is in the files. */
	private kept: { readonly index: PaperIndex; readonly library: Library } | undefined;

	constructor(
		storage: vscode.Uri | undefined,
		/** Of all that reads files and keeps what they say. */
		version: () => Promise<string>,
	) {
		this.parts = storage && new KeptParts(storage, version);
	}

	async recall(token: vscode.CancellationToken): Promise<Recalled | undefined> {
		const found = await this.parts?.read(token);
		const kept = found && (await inSlices(fromKept(found), token));
		if (!kept) {
			return undefined;
		}
		const { library, index, files } = kept;
		this.remembered = { papers: library.papers, index };
		this.unchecked = found.later;
		this.kept = { index, library };
		return { library, files };
	}

	/** Whether what was recalled, and not read as yet, is there undamaged. Otherwise it is forgotten. */
	async isIntact(token: vscode.CancellationToken): Promise<boolean> {
		const isIntact = (await inSlices(areIntact(this.unchecked), token)) ?? false;
		this.unchecked = [];
		if (!isIntact) {
			this.kept = undefined;
		}
		return isIntact;
	}

	/** The index of the papers that were recalled; `undefined` for other papers. Given once, to be forgotten here. */
	takeIndex(papers: readonly Paper[]): PaperIndex | undefined {
		const { papers: recalled, index } = this.remembered ?? {};
		this.remembered = undefined;
		return recalled === papers ? index : undefined;
	}

	/** Puts a library and its index where the next session finds them, unless the same are there. */
	async keep(index: PaperIndex, library: Library, token: vscode.CancellationToken): Promise<void> {
		if (!this.parts) {
			return;
		}
		const now = { index, library };
		const isKept =
			this.kept && haveSameTexts(index, this.kept.index) && haveSameDumps(library, this.kept.library);
		// What was recalled is of no use any more where there is something newer of the same texts.
		const kept = isKept || (await this.write(now, token));
		if (kept) {
			this.kept = now;
		}
	}

	private async write(
		{ index, library }: { readonly index: PaperIndex; readonly library: Library },
		token: vscode.CancellationToken,
	): Promise<boolean> {
		const kept = index.size === 0 ? nothing : await inIdleSlices(toKeep(index, library), token);
		return kept !== undefined && (await this.parts?.write(kept, token)) === true;
	}
}

const nothing: Kept = { now: [], later: [] };

function* areIntact(all: readonly CheckedBytes[]): Generator<undefined, boolean> {
	for (const bytes of all) {
		if (!bytes.isIntact) {
			return false;
		}
		yield;
	}
	return true;
}

/** Whether both were made of the very same dumps. */
function haveSameDumps(one: Library, other: Library): boolean {
	const dumps = (library: Library) => [...library.parts].filter(({ kind }) => kind === 'dump');
	return dumps(one).length === dumps(other).length && dumps(one).every(part => other.parts.has(part));
}
