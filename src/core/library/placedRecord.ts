import type { LibraryPart } from './library';
import type { LocatedRecord } from './mergeRecords';
import type { PaperRecord } from './paper';
import type { NamedRecord } from './work';

/** One record of a part. */
export class PlacedRecord implements LocatedRecord {
	constructor(
		readonly part: LibraryPart,
		/** The number of the record in its part. */
		readonly place: number,
	) {}

	get record(): PaperRecord {
		return this.named.record;
	}

	get names(): readonly string[] {
		return this.named.names;
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

	private get named(): NamedRecord {
		const named = this.part.records.at(this.place);
		if (!named) {
			throw new Error(`${this.part.uri} has no record ${this.place}.`);
		}
		return named;
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
