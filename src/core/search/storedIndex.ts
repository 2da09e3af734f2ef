import type { Paper } from '../library/paper';
import { PaperIndex } from './paperIndex';
import { segmentArrays, segmentOfArrays } from './segmentArrays';

/** An index as arrays of bytes, and the papers in the order in which it counts them. */
export interface StoredIndex {
	readonly arrays: readonly Uint8Array[];
	readonly papers: readonly Paper[];
}

export function* storeIndex(index: PaperIndex): Generator<undefined, StoredIndex> {
	const segment = yield* index.compacted();
	return { papers: segment.papers, arrays: segmentArrays(segment) };
}

/** The index that `storeIndex` made these arrays of, which it keeps; undefined where they do not fit together. */
export function restoreIndex({ arrays, papers }: StoredIndex): PaperIndex | undefined {
	const segment = segmentOfArrays(arrays, papers);
	return segment && PaperIndex.of(segment);
}

/** Whether an index was made of another by nothing but other papers with the same words. */
export function haveSameTexts({ corpus: one }: PaperIndex, { corpus: other }: PaperIndex): boolean {
	return (
		// Papers only ever go from a segment.
		one.alive === other.alive &&
		one.segments.length === other.segments.length &&
		one.segments.every(([{ postings }], at) => other.segments[at]![0].postings === postings)
	);
}
