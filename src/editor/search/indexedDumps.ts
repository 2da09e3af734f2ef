import type * as vscode from 'vscode';
import type { Library, LibraryPart } from '../../core/library/library';
import { lonePapers } from '../../core/library/lonePapers';
import type { Paper } from '../../core/library/paper';
import type { StoredRecords } from '../../core/library/storedRecords';
import { mergeSegments } from '../../core/search/mergeSegments';
import type { Segment } from '../../core/search/segment';
import { segmentOfArrays } from '../../core/search/segmentArrays';
import { inSlices } from '../slices';
import type { Workers } from '../workers/workers';
import { indexedArrays } from './indexedArrays';

/** Of a dump with so few, papers are shown once they can be found. */
const fewRecords = 300;
/** So many may wait for a library that tells of them. */
const mostWaiting = 16;

interface IndexedDump {
	readonly part: LibraryPart;
	readonly arrays: Promise<readonly Uint8Array[] | undefined>;
}

/** Has what a dump says indexed while the library is still being made of it. */
export class IndexedDumps {
	/** By URI, the oldest first. */
	private waiting: readonly IndexedDump[] = [];

	constructor(private readonly workers: Workers) {}

	/** Begins to index a dump that was just read; resolves when it may be shown. */
	async index(
		part: LibraryPart & { readonly records: StoredRecords },
		token: vscode.CancellationToken,
	): Promise<void> {
		const arrays = indexedArrays('indexRecords', part.records.arrays, this.workers, token);
		const others = this.waiting.filter(({ part: { uri } }) => uri !== part.uri);
		this.waiting = [...others, { part, arrays }].slice(-mostWaiting);
		if (part.records.length <= fewRecords) {
			await arrays;
		}
	}

	/** The papers of a library that are wanted and were indexed with their dumps, which are known no more from then on. */
	async take(
		library: Library,
		wanted: readonly Paper[],
		token: vscode.CancellationToken,
	): Promise<readonly Segment[]> {
		const mine = this.waiting.filter(({ part }) => library.parts.has(part));
		this.waiting = this.waiting.filter(one => !mine.includes(one));
		const segments: Segment[] = [];
		for (const one of mine) {
			const segment = await segmentOf(one, library, new Set(wanted), token);
			if (segment) {
				segments.push(segment);
			}
		}
		return segments;
	}
}

async function segmentOf(
	{ part, arrays }: IndexedDump,
	library: Library,
	wanted: ReadonlySet<Paper>,
	token: vscode.CancellationToken,
): Promise<Segment | undefined> {
	const own = (await inSlices(lonePapers(library, part), token)) ?? [];
	const papers = own.map(paper => (paper && wanted.has(paper) ? paper : undefined));
	const some = papers.find(paper => paper !== undefined);
	const count = papers.filter(paper => paper !== undefined).length;
	// Where most papers stay as they are, the others are indexed sooner by themselves.
	if (!some || count < papers.length / 2) {
		return undefined;
	}
	const ready = await arrays;
	const segment =
		ready &&
		segmentOfArrays(
			ready,
			papers.map(paper => paper ?? some),
		);
	return segment && inSlices(mergeSegments([{ segment, keeps: doc => papers[doc] !== undefined }]), token);
}
