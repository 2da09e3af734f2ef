import type { ByteSource } from '../byteSource';
import { keyArrays, KeyTable } from './keyTable';
import type { KeyedWork } from './keyedWork';
import type { LibraryPart } from './library';
import { NameTable } from './nameTable';
import type { Paper } from './paper';
import { restorePapers } from './restoredPapers';
import { RestoredWork } from './restoredWork';
import { SharedMap } from './sharedMap';
import { storePapers } from './storedPapers';

/** All that a library is made of but its parts. */
export interface LibraryContents {
	readonly papers: readonly Paper[];
	/** In the order of papers. */
	readonly works: readonly KeyedWork[];
	readonly names: NameTable;
	readonly byKey: SharedMap<Paper>;
}

/** A library as arrays of bytes. */
export interface StoredLibrary {
	/** As `storePapers` gives them. */
	readonly papers: readonly ByteSource[];
	/** Which records each work is made of, and by which names and keys it is found. */
	readonly works: readonly Uint8Array[];
}

/** How many arrays of works there are. */
export const worksLength = 9;

const worksBetweenYields = 5000;

/** What is made of `parts`, which are stored elsewhere, in this order. */
export function* storeLibrary(
	library: LibraryContents,
	parts: readonly LibraryPart[],
): Generator<undefined, StoredLibrary> {
	const { works, names, byKey } = library;
	const partNumbers = new Map(parts.map((part, at) => [part, at]));
	const paperNumbers = new Map<Paper, number>();
	const starts = new Uint32Array(works.length + 1);
	for (const [at, { paper, located }] of works.entries()) {
		paperNumbers.set(paper, at);
		starts[at + 1] = starts[at]! + located.length;
		if (at % worksBetweenYields === 0) {
			yield;
		}
	}
	const numbers = new Uint32Array(starts.at(-1) ?? 0);
	const places = new Uint32Array(numbers.length);
	for (const [at, { located }] of works.entries()) {
		for (const [index, { part, place }] of located.entries()) {
			numbers[starts[at]! + index] = partNumbers.get(part)!;
			places[starts[at]! + index] = place;
		}
		if (at % worksBetweenYields === 0) {
			yield;
		}
	}
	const entries = new Map<string, number>();
	for (const [key, paper] of byKey) {
		const number = paperNumbers.get(paper);
		if (number !== undefined && entries.set(key, number).size % worksBetweenYields === 0) {
			yield;
		}
	}
	const keys = yield* keyArrays(entries);
	const arrays = [
		starts,
		numbers,
		places,
		names.hashes,
		names.starts,
		keys.slots,
		keys.starts,
		keys.values,
		keys.texts,
	];
	return {
		papers: yield* storePapers(library.papers),
		works: arrays.map(({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength)),
	};
}

/** What `storeLibrary` made these arrays of, with the papers; `undefined` where they do not fit together. */
export function* restoreLibrary(
	stored: StoredLibrary,
	parts: readonly LibraryPart[],
): Generator<undefined, LibraryContents | undefined> {
	const papers = yield* restorePapers(stored.papers);
	const numbers = stored.works.map(
		({ buffer, byteOffset, length }) => new Uint32Array(buffer, byteOffset, length >>> 2),
	);
	const [starts, of, places, hashes, nameStarts, slots, keyStarts, values] = numbers;
	const texts = stored.works[worksLength - 1];
	if (!starts || !of || !places || !hashes || !nameStarts || !slots || !keyStarts || !values || !texts) {
		return undefined;
	}
	if (starts.length !== papers.length + 1 || nameStarts.length !== starts.length) {
		return undefined;
	}
	const records = { starts, parts: of, places };
	const works: KeyedWork[] = [];
	for (const [at, paper] of papers.entries()) {
		if (works.push(new RestoredWork(paper, at, records, parts)) % worksBetweenYields === 0) {
			yield;
		}
	}
	const keys = new KeyTable({ slots, starts: keyStarts, values, texts }, papers);
	return { papers, works, names: new NameTable(hashes, nameStarts), byKey: new SharedMap(keys) };
}
