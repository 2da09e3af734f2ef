import type { Paper } from '../library/paper';
import { PaperIndex } from './paperIndex';
import { segmentArrays, segmentOfArrays } from './segmentArrays';

/** Bytes copied between two yields. */
const piece = 1 << 22;

/** An index as arrays of bytes, and the papers in the order in which it counts them. */
export interface StoredIndex {
	readonly arrays: readonly Uint8Array[];
	readonly papers: readonly Paper[];
}

/** To be raised when other tokens, weights or arrays are written than before. */
export const indexVersion = 5;

export function* storeIndex(index: PaperIndex): Generator<undefined, StoredIndex> {
	const segment = yield* index.compacted();
	return { papers: segment.papers, arrays: segmentArrays(segment) };
}

/** The index that `storeIndex` made these arrays of, with memory of its own; undefined where they do not fit together. */
export function* restoreIndex({ arrays, papers }: StoredIndex): Generator<undefined, PaperIndex | undefined> {
	const copies: Uint8Array[] = [];
	for (const array of arrays) {
		copies.push(yield* copied(array));
	}
	const segment = segmentOfArrays(copies, papers);
	return segment && PaperIndex.of(segment);
}

function* copied(bytes: Uint8Array): Generator<undefined, Uint8Array> {
	const copy = new Uint8Array(bytes.length);
	for (let at = 0; at < bytes.length; at += piece) {
		copy.set(bytes.subarray(at, at + piece), at);
		yield;
	}
	return copy;
}
