import { distinctCitekey, madeCitekey } from '../core/library/citekey';
import { lonePaper } from '../core/library/lonePaper';
import type { Paper } from '../core/library/paper';
import { restorePapers } from '../core/library/restoredPapers';
import { StoredRecords } from '../core/library/storedRecords';
import { buildSegment } from '../core/search/buildSegment';
import { segmentArrays } from '../core/search/segmentArrays';

export interface PapersToIndex {
	/** As `storePapers` gives them. */
	readonly stored: readonly Uint8Array[];
}

export interface RecordsToIndex {
	/** As `storeRecords` gives them. */
	readonly stored: readonly Uint8Array[];
	/** Citekeys of the dump's papers before that are told apart from others. */
	readonly distinctKeys: readonly string[];
}

/** A segment of the search index, in a form that can be sent. */
export interface IndexedPapers {
	readonly arrays: readonly Uint8Array[];
}

export interface IndexedRecords extends IndexedPapers {
	/** The citekey of each record's paper, as it was indexed. */
	readonly keys: readonly string[];
}

export function* indexPapers({ stored }: PapersToIndex): Generator<undefined, IndexedPapers> {
	return yield* indexed(yield* restorePapers(stored));
}

/** Indexes the papers that records of a dump make where nothing else tells of these. */
export function* indexRecords({
	stored,
	distinctKeys,
}: RecordsToIndex): Generator<undefined, IndexedRecords> {
	const taken = new Set(distinctKeys);
	const papers: Paper[] = [];
	for (const { record } of new StoredRecords(stored)) {
		const made = madeCitekey(record);
		const distinct = taken.size > 0 ? distinctCitekey(made, record.title) : made;
		papers.push(lonePaper({ record, uri: '', kind: 'dump' }, taken.has(distinct) ? distinct : made));
		if (papers.length % 200 === 0) {
			yield;
		}
	}
	return { ...(yield* indexed(papers)), keys: papers.map(({ key }) => key) };
}

function* indexed(papers: readonly Paper[]): Generator<undefined, IndexedPapers> {
	return { arrays: segmentArrays(yield* buildSegment(papers)) };
}
