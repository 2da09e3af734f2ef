import type * as vscode from 'vscode';
import type { Library, LibraryPart } from '../../core/library/library';
import { lonePapers } from '../../core/library/lonePapers';
import type { Paper } from '../../core/library/paper';
import type { StoredRecords } from '../../core/library/storedRecords';
import type { Segment } from '../../core/search/segment';
import { segmentOfArrays } from '../../core/search/segmentArrays';
import type { FileToRead } from '../files/partReader';
import { inSlices } from '../slices';
import type { IndexedRecords } from '../../worker/indexPapers';
import type { Workers } from '../workers/workers';
import { withBytes } from '../workers/withBytes';
import { mostPapers } from './segmentsOf';

/** The papers of a new dump with so few are shown once they can be found; of a known one, those that changed are found soon. */
const fewRecords = 300;
/** So many may wait for a library that tells of them. */
const mostWaiting = 16;
const papersBetweenYields = 4096;

interface StoredPart extends LibraryPart {
	readonly records: StoredRecords;
}

/** Papers of dumps, those of each in a segment. */
export interface IndexedParts {
	readonly segments: readonly Segment[];
	/** The numbers, through all segments, of those that are not to be found. Another paper has their place. */
	readonly unwanted: readonly number[];
}

interface IndexedDump {
	readonly part: LibraryPart;
	readonly indexed: Promise<IndexedRecords | undefined>;
}

/** Has what a dump says indexed while the library is still being made of it. */
export class IndexedDumps {
	/** By URI, the oldest first. */
	private waiting: readonly IndexedDump[] = [];

	constructor(
		private readonly workers: Workers,
		/** The library as it is, from which dumps that are read may differ already. */
		private readonly current: () => Library,
	) {}

	/** Makes ready for a dump that is being read. What this returns has its records indexed, and resolves when it may be shown. */
	prepare(
		{ uri, known }: Pick<FileToRead, 'uri' | 'known'>,
		token: vscode.CancellationToken,
	): (part: StoredPart) => Promise<void> {
		// Of what was small and mostly stays so, nobody need look through all papers for its own.
		const wasSmall = known !== undefined && known.records.length <= fewRecords;
		const keys = wasSmall ? undefined : inSlices(distinctKeysIn(uri, this.current()), token);
		return async part => {
			const { length } = part.records;
			if (length > mostPapers || (known && length <= fewRecords)) {
				return;
			}
			const indexed = this.indexed(part.records, (await keys) ?? [], token);
			const others = this.waiting.filter(({ part }) => part.uri !== uri);
			this.waiting = [...others, { part, indexed }].slice(-mostWaiting);
			if (length <= fewRecords) {
				await indexed;
			}
		};
	}

	/** The papers of a library that are wanted and were indexed with their dumps, which are known no more from then on. */
	async take(
		library: Library,
		wanted: readonly Paper[],
		token: vscode.CancellationToken,
	): Promise<IndexedParts> {
		const mine = this.waiting.filter(({ part }) => library.parts.has(part));
		this.waiting = this.waiting.filter(one => !mine.includes(one));
		const segments: Segment[] = [];
		const unwanted: number[] = [];
		let size = 0;
		for (const one of mine) {
			const part = await indexedPart(one, library, wanted, token);
			if (part) {
				unwanted.push(...part.unwanted.map(place => size + place));
				segments.push(part.segment);
				size += part.segment.papers.length;
			}
		}
		return { segments, unwanted };
	}

	private indexed(records: StoredRecords, distinctKeys: readonly string[], token: vscode.CancellationToken) {
		return withBytes(records.arrays, (stored, size) =>
			this.workers.run('indexRecords', { stored, distinctKeys }, size, token),
		);
	}
}

/** Those that were told apart from keys of others. */
function* distinctKeysIn(uri: string, { papers }: Library): Generator<undefined, readonly string[]> {
	const keys: string[] = [];
	for (const [index, { key, sources }] of papers.entries()) {
		if (key.includes('_') && sources[0]?.uri === uri) {
			keys.push(key);
		}
		if (index % papersBetweenYields === 0) {
			yield;
		}
	}
	return keys;
}

async function indexedPart(
	{ part, indexed }: IndexedDump,
	library: Library,
	wanted: readonly Paper[],
	token: vscode.CancellationToken,
): Promise<{ readonly segment: Segment; readonly unwanted: readonly number[] } | undefined> {
	const lone = (await inSlices(lonePapers(library, part, wanted), token)) ?? [];
	const count = lone.filter(paper => paper !== undefined).length;
	// Where most papers stay as they were, the others are indexed sooner by themselves.
	const ready = count > lone.length / 2 ? await indexed : undefined;
	const papers = lone.map((paper, place) => (paper?.key === ready?.keys[place] ? paper : undefined));
	const some = papers.find(paper => paper !== undefined);
	if (!ready || !some) {
		return undefined;
	}
	const segment = segmentOfArrays(
		ready.arrays,
		papers.map(paper => paper ?? some),
	);
	return segment && { segment, unwanted: [...papers.keys()].filter(place => !papers[place]) };
}
