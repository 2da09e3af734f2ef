import * as vscode from 'vscode';
import type { Paper } from '../../core/library/paper';
import { restorePapers } from '../../core/library/restoredPapers';
import { storePapers } from '../../core/library/storedPapers';
import type { PaperIndex } from '../../core/search/paperIndex';
import { segmentLength } from '../../core/search/segmentArrays';
import { haveSameTexts, indexVersion, restoreIndex, storeIndex } from '../../core/search/storedIndex';
import { inSlices } from '../slices';
import { type Kept, KeptParts } from './keptParts';

/**
 * What was known of this workspace's papers when it was last open, in files of the extension's storage. It is only the
 * first answer: what the files themselves say replaces it.
 */
export class LibraryMemory {
	private readonly parts: KeptParts | undefined;
	private remembered: { readonly papers: readonly Paper[]; readonly index: PaperIndex } | undefined;
	/** The index in the files. */
	private kept: PaperIndex | undefined;

	constructor(
		storage: vscode.Uri | undefined,
		/** Of what reads the files. */
		extensionVersion: string,
	) {
		this.parts = storage && new KeptParts(storage, `${extensionVersion} ${indexVersion}`);
	}

	async recall(token: vscode.CancellationToken): Promise<readonly Paper[] | undefined> {
		const found = await this.parts?.read(token);
		const stored = found && [...found.now.slice(segmentLength), ...found.later];
		const papers = stored && (await inSlices(restorePapers<Paper>(stored, itself), token));
		const index = papers && restoreIndex({ arrays: found.now.slice(0, segmentLength), papers });
		this.remembered = papers && index && { papers, index };
		this.kept = this.remembered?.index;
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
		if (!this.parts) {
			return;
		}
		if (this.kept && haveSameTexts(index, this.kept)) {
			// The papers that were recalled, and their texts, are of no use any more.
			this.kept = index;
			return;
		}
		const kept = index.size === 0 ? nothing : await inSlices(toKeep(index), token);
		if (kept && (await this.parts.write(kept, token))) {
			this.kept = index;
		}
	}
}

const nothing: Kept = { now: [], later: [] };

const itself = (paper: Paper) => paper;

function* toKeep(index: PaperIndex): Generator<undefined, Kept> {
	const { arrays, papers } = yield* storeIndex(index);
	const stored = yield* storePapers(papers, itself);
	const firstAbstract = (stored.length + 1) >> 1;
	return { now: [...arrays, ...stored.slice(0, firstAbstract)], later: stored.slice(firstAbstract) };
}
