import type { Paper } from '../library/paper';
import type { Postings } from './postings';
import type { Vocabulary } from './vocabulary';

/** Where in a paper a term stands, as bits of a posting. */
export const inTitle = 1;
export const inAbstract = 2;
export const inAuthors = 4;
export const inTags = 8;
/** In the citekey, the arXiv id or the DOI, squeezed, or in the year. */
export const inNames = 16;
export const inNote = 32;
export const anywhere = 63;

/** Some bytes for each paper. */
export interface BytesOfPapers {
	readonly bytes: Uint8Array;
	/** Where those of each begin, and where the last ones end. */
	readonly starts: Uint32Array;
}

/** For each title its pieces as bytes: see `titleBytes.ts`. */
export interface TitleBytes extends BytesOfPapers {
	/** With which letters pieces of each title begin. */
	readonly firsts: Uint32Array;
	/** With which two letters they do, roughly. */
	readonly pairs: Uint32Array;
}

/**
 * An inverted index over some papers. Paper number `n` is `papers[n]`; all else is flat and, where no paper is gone, can be
 * stored as it is.
 */
export interface Segment {
	readonly papers: readonly Paper[];
	/** The order of the papers' citekeys, as far as their first letters tell. */
	readonly keyHeads: Uint32Array;
	readonly vocabulary: Vocabulary;
	readonly postings: Postings;
	readonly titles: TitleBytes;
	/** A byte for each word, in order: see `wordOrder.ts`. */
	readonly order: BytesOfPapers;
	/** As `starts` of the postings for those of papers that are gone alone; absent where none is. */
	readonly removed?: Uint32Array;
	/** Whether papers went since that was counted. */
	readonly hasLost?: boolean;
}

/** The first letters of a citekey as a number that sorts as they do; equal for those it cannot tell apart. */
export function keyHead(key: string): number {
	let head = 0;
	let isKnown = true;
	for (let index = 0; index < 4; index++) {
		const code = index < key.length ? key.charCodeAt(index) : 0;
		isKnown &&= code < 255;
		head = head * 256 + (isKnown ? code : 255);
	}
	return head;
}
