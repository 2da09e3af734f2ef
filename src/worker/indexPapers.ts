import { restorePapers } from '../core/library/restoredPapers';
import { buildSegment } from '../core/search/buildSegment';
import { segmentArrays } from '../core/search/segmentArrays';

export interface PapersToIndex {
	/** As `storePapers` gives them. */
	readonly papers: readonly Uint8Array[];
}

/** A segment of the search index, in a form that can be sent. */
export interface IndexedPapers {
	readonly arrays: readonly Uint8Array[];
}

export function* indexPapers({ papers }: PapersToIndex): Generator<undefined, IndexedPapers> {
	const restored = yield* restorePapers(papers);
	return { arrays: segmentArrays(yield* buildSegment(restored)) };
}
