import type { ByteSource } from '../byteSource';
import { keyArrays } from './keyTable';
import type { KeyedWork } from './keyedWork';
import { withoutAbstract } from './lazyAbstract';
import type { LibraryPart } from './library';
import type { NameTable } from './nameTable';
import type { Paper } from './paper';
import type { WorkRecords } from './restoredWork';
import type { SharedMap } from './sharedMap';
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
export const worksLength = 10;

const worksBetweenYields = 5000;

/** What is made of `parts`, which are stored elsewhere, in this order. */
export function* storeLibrary(
	library: LibraryContents,
	parts: readonly LibraryPart[],
): Generator<undefined, StoredLibrary> {
	const { works, names, byKey } = library;
	const records = yield* recordsOf(works, parts);
	const paperNumbers = new Map<Paper, number>();
	for (const { paper } of works) {
		if (paperNumbers.set(paper, paperNumbers.size).size % worksBetweenYields === 0) {
			yield;
		}
	}
	const keys = yield* keyArrays(() => numbered(byKey, paperNumbers));
	const arrays = [
		records.starts,
		records.parts,
		records.places,
		records.lines,
		names.hashes,
		names.starts,
		keys.slots,
		keys.starts,
		keys.values,
		keys.texts,
	];
	return {
		papers: yield* storePapers(library.papers, factsOf),
		works: arrays.map(({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength)),
	};
}

function* numbered(
	byKey: Iterable<[string, Paper]>,
	numbers: ReadonlyMap<Paper, number>,
): Generator<readonly [string, number]> {
	for (const [key, paper] of byKey) {
		const number = numbers.get(paper);
		if (number !== undefined) {
			yield [key, number];
		}
	}
}

function* recordsOf(
	works: readonly KeyedWork[],
	parts: readonly LibraryPart[],
): Generator<undefined, WorkRecords> {
	const partNumbers = new Map(parts.map((part, at) => [part, at]));
	const starts = new Uint32Array(works.length + 1);
	for (const [at, { located }] of works.entries()) {
		starts[at + 1] = starts[at]! + located.length;
		if (at % worksBetweenYields === 0) {
			yield;
		}
	}
	const numbers = new Uint32Array(starts.at(-1) ?? 0);
	const places = new Uint32Array(numbers.length);
	const lines = new Uint32Array(numbers.length);
	for (const [at, { located, paper }] of works.entries()) {
		for (const [index, { part, place }] of located.entries()) {
			numbers[starts[at]! + index] = partNumbers.get(part)!;
			places[starts[at]! + index] = place;
			lines[starts[at]! + index] = paper.sources[index]!.line;
		}
		if (at % worksBetweenYields === 0) {
			yield;
		}
	}
	return { starts, parts: numbers, places, lines };
}

/** What has to be told of a paper besides its abstract. Its records tell its sources, and most papers have empty lists. */
function factsOf(paper: Paper): object {
	const { sources: _sources, ...facts } = withoutAbstract(paper);
	for (const list of ['authors', 'links', 'tags'] as const) {
		if (paper[list].length === 0) {
			delete facts[list];
		}
	}
	return facts;
}
