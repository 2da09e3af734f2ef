import type { ByteSource } from '../byteSource';
import type { RecordList } from './library';
import { restoreOne, restorePiece, type StoredPiece, storedPieces } from './restoredPapers';
import type { NamedRecord } from './work';

interface Piece {
	/** The number of its first record. */
	readonly start: number;
	readonly stored: StoredPiece;
	/** What was restored of late, as long as there is memory enough. */
	restored?: WeakRef<readonly NamedRecord[]>;
}

/** The records that `storePapers` stored. They are restored when somebody asks for one of them, and forgotten again. */
export class StoredRecords implements RecordList {
	readonly length: number;
	private readonly pieces: readonly Piece[];

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

	at(place: number): NamedRecord | undefined {
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
		return piece && recordAt(piece, place - piece.start);
	}

	*[Symbol.iterator](): Iterator<NamedRecord> {
		for (const piece of this.pieces) {
			yield* recordsOf(piece);
		}
	}
}

/** The piece, and the one record, that was asked for last: most ask for one record after another, or for one often. */
let last: { readonly piece: Piece; readonly records: readonly NamedRecord[] } | undefined;
let lastOne: { readonly piece: Piece; readonly index: number; readonly record: NamedRecord } | undefined;

/** Who asks for the first record of a piece, or for two in a row, will ask for the others. */
function recordAt(piece: Piece, index: number): NamedRecord | undefined {
	const before = lastOne?.piece === piece ? lastOne.index : undefined;
	if (before === index) {
		return lastOne?.record;
	}
	const isInARow = index === 0 || before === index - 1;
	if (isInARow || last?.piece === piece || piece.restored?.deref() || index >= piece.stored.ends.length) {
		return recordsOf(piece)[index];
	}
	lastOne = { piece, index, record: restoreOne(piece.stored, index, recordOf) };
	return lastOne.record;
}

function recordsOf(piece: Piece): readonly NamedRecord[] {
	if (last?.piece !== piece) {
		last = { piece, records: piece.restored?.deref() ?? restored(piece) };
	}
	return last.records;
}

function restored(piece: Piece): readonly NamedRecord[] {
	const records = restorePiece(piece.stored, recordOf);
	piece.restored = new WeakRef(records);
	return records;
}

const recordOf = ({ record }: NamedRecord) => record;
