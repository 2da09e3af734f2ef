import * as vscode from 'vscode';
import { placeOf } from '../../core/library/lazyAbstract';
import type { Paper } from '../../core/library/paper';
import { restorePapers, storePapers } from '../../core/library/storedPapers';
import type { PaperIndex } from '../../core/search/paperIndex';
import { segmentLength } from '../../core/search/segmentArrays';
import { indexVersion, restoreIndex, storeIndex } from '../../core/search/storedIndex';
import { joinSections, splitSections } from '../../core/store/sections';
import { inSlices } from '../slices';

/** In bytes; what is larger is read from the files alone. */
const mostKept = 1 << 30;

/**
 * What was known of this workspace's papers when it was last open, in a file of the extension's storage. It is only the
 * first answer: what the files themselves say replaces it. A file that is damaged or of another version counts as none.
 */
export class LibraryMemory {
	private readonly file: vscode.Uri | undefined;
	private readonly version: string;
	private remembered: { readonly papers: readonly Paper[]; readonly index: PaperIndex } | undefined;
	/** The index in the file. */
	private kept: PaperIndex | undefined;

	constructor(
		private readonly storage: vscode.Uri | undefined,
		/** Of what reads the files. */
		extensionVersion: string,
	) {
		this.version = `${extensionVersion} ${indexVersion}`;
		this.file = storage && vscode.Uri.joinPath(storage, 'library.bin');
	}

	async recall(token: vscode.CancellationToken): Promise<readonly Paper[] | undefined> {
		const bytes = await this.read();
		const [version, ...sections] = (bytes && (await inSlices(splitSections(bytes), token))) ?? [];
		if (!version || new TextDecoder().decode(version) !== this.version) {
			return undefined;
		}
		const papers = await inSlices(restorePapers<Paper>(sections.slice(segmentLength), itself), token);
		const arrays = sections.slice(0, segmentLength);
		const index = papers && (await inSlices(restoreIndex({ arrays, papers }), token));
		this.remembered = papers && index && { papers, index };
		this.kept = index;
		return this.remembered?.papers;
	}

	/** The index of the papers that were recalled; `undefined` for other papers. Given once, to be forgotten here. */
	takeIndex(papers: readonly Paper[]): PaperIndex | undefined {
		const { papers: recalled, index } = this.remembered ?? {};
		this.remembered = undefined;
		return recalled === papers ? index : undefined;
	}

	/** Puts the papers of an index where the next session finds them, unless the same ones are there. */
	async keep(index: PaperIndex, token: vscode.CancellationToken): Promise<void> {
		if (!this.storage || !this.file || (this.kept && index.hasTextsOf(this.kept))) {
			return;
		}
		const bytes = index.size === 0 ? undefined : await inSlices(this.bytesOf(index), token);
		if (token.isCancellationRequested) {
			return;
		}
		if (bytes) {
			await vscode.workspace.fs.createDirectory(this.storage);
			// Written beside and renamed, so that nobody finds half a file.
			const beside = this.file.with({ path: `${this.file.path}.new` });
			await vscode.workspace.fs.writeFile(beside, bytes);
			await vscode.workspace.fs.rename(beside, this.file, { overwrite: true });
		} else if (await this.read()) {
			await vscode.workspace.fs.delete(this.file);
		}
		this.kept = index;
	}

	private *bytesOf(index: PaperIndex): Generator<undefined, Uint8Array | undefined> {
		const { arrays, papers } = yield* storeIndex(index);
		if ((yield* abstractBytes(papers)) > mostKept) {
			return undefined;
		}
		const facts = yield* storePapers(papers, itself);
		return yield* joinSections([new TextEncoder().encode(this.version), ...arrays, ...facts], mostKept);
	}

	private async read(): Promise<Uint8Array | undefined> {
		try {
			return this.file && (await vscode.workspace.fs.readFile(this.file));
		} catch (error) {
			if (error instanceof vscode.FileSystemError) {
				return undefined;
			}
			throw error;
		}
	}
}

const itself = (paper: Paper) => paper;

function* abstractBytes(papers: readonly Paper[]): Generator<undefined, number> {
	let sum = 0;
	for (const [index, paper] of papers.entries()) {
		const place = placeOf(paper);
		sum += place ? place.end - place.start : paper.abstract.length;
		if (index % 1000 === 0) {
			yield;
		}
	}
	return sum;
}
