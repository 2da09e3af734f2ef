import { type ByteSource, numbersIn } from '../byteSource';
import type { RecordList } from './library';
import { numbersOf, storeNumbers } from './nameNumber';
import type { PaperRecord } from './paper';
import { restoreOne, restorePiece, type StoredPiece, storedPieces } from './restoredPapers';
import { storePapers } from './storedPapers';
import type { NamedRecord } from './work';

type Recorded = Pick<NamedRecord, 'record'>;

/** Records as arrays of bytes: as papers are stored, and at the end the numbers of their names. */
export function* storeRecords(list: RecordList): Generator<undefined, readonly ByteSource[]> {
	if (list instanceof StoredRecords) {
		return list.arrays;
	}
	const records = list.map(({ record }) => record);
	return [...(yield* storePapers(records)), yield* storeNumbers(list)];
}

interface Piece {
	/** The number of its first record. */
	readonly start: number;
	readonly stored: StoredPiece;
}

/**
 * What `storeRecords` stored. Records are restored when somebody asks for one of them, and forgotten again; of their names
 * the numbers alone are known.
 */
export class StoredRecords implements Iterable<Recorded> {
	readonly length: number;
	private readonly pieces: readonly Piece[];
	private numbers: Uint32Array | undefined;

	constructor(
		/** What they are restored from. */
		readonly arrays: readonly ByteSource[],
	) {
		let start = 0;
		this.pieces = storedPieces(arrays).map(stored => {
			const piece = { start, stored };
			start += stored.ends.length;
			return piece;
		});
		this.length = start;
	}

	at(place: number): Recorded | undefined {
		let low = 0;
		let high = this.pieces.length;
		while (high - low > 1) {
			const middle = (low + high) >>> 1;
			if (this.pieces[middle]!.start <= place) {
				low = middle;
			} else {
				high = middle;
			}
		}
		const piece = this.pieces[low];
		const record = piece && recordAt(piece, place - piece.start);
		return record && { record };
	}

	numbersAt(place: number): readonly number[] {
		this.numbers ??= numbersIn(this.arrays.at(-1)!);
		return numbersOf(this.numbers, this.length, place);
	}

	*[Symbol.iterator](): Iterator<Recorded> {
		for (const piece of this.pieces) {
			for (const record of recordsOf(piece)) {
				yield { record };
			}
		}
	}
}

interface Restored {
	readonly piece: Piece;
	readonly records: readonly PaperRecord[];
}

/**
 * What was restored of late, the latest first: most ask for one record after another, and works of several files for
 * those of each in turn. What weak references held would outlive many a look of the host through its young objects.
 */
const recent: Restored[] = [];
const mostRecent = 16;
/** The one record that was asked for last: most ask for it often. */
let lastOne: { readonly piece: Piece; readonly index: number; readonly record: PaperRecord } | undefined;

/** Who asks for the first record of a piece, or for two in a row, will ask for the others. */
function recordAt(piece: Piece, index: number): PaperRecord | undefined {
	const known = knownOf(piece);
	if (known) {
		return known.records[index];
	}
	const before = lastOne?.piece === piece ? lastOne.index : undefined;
	if (before === index) {
		return lastOne?.record;
	}
	if (index === 0 || before === index - 1 || index >= piece.stored.ends.length) {
		return recordsOf(piece)[index];
	}
	lastOne = { piece, index, record: restoreOne(piece.stored, index) };
	return lastOne.record;
}

function recordsOf(piece: Piece): readonly PaperRecord[] {
	const { records } = knownOf(piece) ?? { records: restorePiece<PaperRecord>(piece.stored) };
	if (recent[0]?.records !== records) {
		recent.unshift({ piece, records });
		recent.length = Math.min(recent.length, mostRecent);
	}
	return records;
}

/** What is known of a piece, which is the latest from then on. */
function knownOf(piece: Piece): Restored | undefined {
	if (recent[0]?.piece === piece) {
		return recent[0];
	}
	const at = recent.findIndex(one => one.piece === piece);
	if (at > 0) {
		recent.unshift(...recent.splice(at, 1));
	}
	return at < 0 ? undefined : recent[0];
}
