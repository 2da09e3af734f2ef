import { madeCitekey } from '../core/library/citekey';
import { lonePaper } from '../core/library/lonePaper';
import type { Paper } from '../core/library/paper';
import { restorePapers } from '../core/library/restoredPapers';
import { StoredRecords } from '../core/library/storedRecords';
import { buildSegment } from '../core/search/buildSegment';
import { segmentArrays } from '../core/search/segmentArrays';

export interface ToIndex {
	readonly stored: readonly Uint8Array[];
}

/** A segment of the search index, in a form that can be sent. */
export interface IndexedPapers {
	readonly arrays: readonly Uint8Array[];
}

/** Indexes papers that `storePapers` stored. */
export function* indexPapers({ stored }: ToIndex): Generator<undefined, IndexedPapers> {
	return yield* indexed(yield* restorePapers(stored));
}

/** Indexes the papers that records of a dump, as `storeRecords` stored them, make where nothing else tells of these. */
export function* indexRecords({ stored }: ToIndex): Generator<undefined, IndexedPapers> {
	const papers: Paper[] = [];
	for (const { record } of new StoredRecords(stored)) {
		papers.push(lonePaper({ record, uri: '', kind: 'dump' }, madeCitekey(record)));
		if (papers.length % 200 === 0) {
			yield;
		}
	}
	return yield* indexed(papers);
}

function* indexed(papers: readonly Paper[]): Generator<undefined, IndexedPapers> {
	return { arrays: segmentArrays(yield* buildSegment(papers)) };
}
