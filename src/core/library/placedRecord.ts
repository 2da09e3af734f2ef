import type { LibraryPart } from './library';
import type { LocatedRecord } from './mergeRecords';
import { nameNumber } from './nameNumber';
import type { PaperRecord } from './paper';

/** One record of a part. */
export class PlacedRecord implements LocatedRecord {
	constructor(
		readonly part: LibraryPart,
		/** The number of the record in its part. */
		readonly place: number,
	) {}

	get record(): PaperRecord {
		return this.found(this.part.records.at(this.place)).record;
	}

	/** The numbers of its names. */
	get numbers(): readonly number[] {
		const { records } = this.part;
		return 'numbersAt' in records
			? records.numbersAt(this.place)
			: this.found(records[this.place]).names.map(nameNumber);
	}

	get uri(): string {
		return this.part.uri;
	}

	get kind(): LibraryPart['kind'] {
		return this.part.kind;
	}

	/** Whether it is a note that names its paper by citekey. */
	get isKeyedNote(): boolean {
		return this.part.kind === 'note' && this.record.key !== undefined;
	}

	private found<Found>(one: Found | undefined): Found {
		if (!one) {
			throw new Error(`${this.part.uri} has no record ${this.place}.`);
		}
		return one;
	}
}

const kinds: readonly LibraryPart['kind'][] = ['dump', 'bibliography', 'note'];

/** The order of papers: those of dumps first, those that only notes with a citekey know last; then by file and line. */
export function comparePlaces(one: PlacedRecord, other: PlacedRecord): number {
	return rank(one) - rank(other) || compareUris(one.part, other.part) || one.place - other.place;
}

function rank(placed: PlacedRecord): number {
	return placed.isKeyedNote ? kinds.length : kinds.indexOf(placed.kind);
}

function compareUris(one: LibraryPart, other: LibraryPart): number {
	return one.uri === other.uri ? 0 : one.uri < other.uri ? -1 : 1;
}

/** The records of parts in the order of papers. */
export function* placedRecords(parts: readonly LibraryPart[]): Generator<undefined, PlacedRecord[]> {
	const placed: PlacedRecord[] = [];
	const keyedNotes: PlacedRecord[] = [];
	for (const part of [...parts].sort(compareParts)) {
		for (let place = 0; place < part.records.length; place++) {
			const one = new PlacedRecord(part, place);
			(one.isKeyedNote ? keyedNotes : placed).push(one);
			if (place % 1000 === 999) {
				yield;
			}
		}
		yield;
	}
	return keyedNotes.length > 0 ? placed.concat(keyedNotes) : placed;
}

function compareParts(one: LibraryPart, other: LibraryPart): number {
	return kinds.indexOf(one.kind) - kinds.indexOf(other.kind) || compareUris(one, other);
}
