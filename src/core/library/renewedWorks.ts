import { keyedWork, type KeyedWork } from './keyedWork';
import type { LibraryPart } from './library';
import { NameTable } from './nameTable';
import { comparePlaces, placedRecords, type PlacedRecord } from './placedRecord';
import { recordHashes } from './workHashes';
import { worksOf } from './worksOf';

/** What a change of parts does to works. */
export interface RenewedWorks {
	/** 1 for each work that was there and is replaced. */
	readonly flags: Uint8Array;
	/** Those in their place, in the order of papers. On the citekey of none of them any other work has a say. */
	readonly works: readonly KeyedWork[];
	readonly names: NameTable;
}

const recordsBetweenYields = 500;

/** Finds the works that a change of parts touches, however far that spreads, and makes them anew. */
export function* renewedWorks(
	known: readonly KeyedWork[],
	knownNames: NameTable,
	come: readonly LibraryPart[],
	gone: ReadonlySet<LibraryPart>,
): Generator<undefined, RenewedWorks> {
	const flags = new Uint8Array(known.length);
	let located = yield* placedRecords(come);
	const changed = known.length > 0 ? located.concat(yield* placedRecords([...gone])) : [];
	/** By the part and place of their first record. */
	const made = new Map<LibraryPart, KeyedWork[]>();
	const keep = (work: KeyedWork) => {
		const [{ part, place }] = work.located as [PlacedRecord];
		const ofPart = made.get(part) ?? [];
		ofPart[place] = work;
		made.set(part, ofPart);
	};
	const reuse = (records: readonly PlacedRecord[]) => {
		const [first] = records as [PlacedRecord];
		const before = made.get(first.part)?.[first.place];
		if (before && isOf(before, records)) {
			return before;
		}
		const work = keyedWork(records);
		keep(work);
		return work;
	};
	let touched = yield* knownNames.flag(yield* hashesOf(changed), flags);
	for (;;) {
		const kept: PlacedRecord[] = [];
		for (const index of touched) {
			const work = known[index]!;
			keep(work);
			kept.push(...work.located.filter(({ part }) => !gone.has(part)));
		}
		located = yield* inOrder(located, kept.sort(comparePlaces));
		const works = yield* worksOf(located, reuse);
		const names = yield* NameTable.of(works);
		// What the new works are called only they can tell.
		touched = yield* knownNames.flag(names.hashes, flags);
		if (touched.length === 0) {
			return { flags, works, names };
		}
	}
}

function* hashesOf(records: readonly PlacedRecord[]): Generator<undefined, number[]> {
	const hashes: number[] = [];
	for (const [index, record] of records.entries()) {
		hashes.push(...recordHashes(record));
		if (index % recordsBetweenYields === 0) {
			yield;
		}
	}
	return hashes;
}

function* inOrder(
	some: readonly PlacedRecord[],
	others: readonly PlacedRecord[],
): Generator<undefined, PlacedRecord[]> {
	const all: PlacedRecord[] = [];
	let at = 0;
	for (const other of others) {
		for (; at < some.length && comparePlaces(some[at]!, other) <= 0; at++) {
			all.push(some[at]!);
			if (all.length % recordsBetweenYields === 0) {
				yield;
			}
		}
		all.push(other);
	}
	return all.concat(some.slice(at));
}

/** Whether a work was made of these very records. */
function isOf({ located }: KeyedWork, records: readonly PlacedRecord[]): boolean {
	return located.length === records.length && located.every((record, index) => record === records[index]);
}
