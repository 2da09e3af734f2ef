import type { ByteSource } from '../byteSource';
import type { RecordList } from './library';
import { restorePiece, type StoredPiece, storedPieces } from './storedPapers';
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

	constructor(arrays: readonly ByteSource[]) {
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
		return piece && recordsOf(piece)[place - piece.start];
	}

	*[Symbol.iterator](): Iterator<NamedRecord> {
		for (const piece of this.pieces) {
			yield* recordsOf(piece);
		}
	}
}

/** The piece that was asked for last: most ask for one record after another. */
let last: { readonly piece: Piece; readonly records: readonly NamedRecord[] } | undefined;

function recordsOf(piece: Piece): readonly NamedRecord[] {
	if (last?.piece !== piece) {
		last = { piece, records: piece.restored?.deref() ?? restored(piece) };
	}
	return last.records;
}

function restored(piece: Piece): readonly NamedRecord[] {
	const records = restorePiece<NamedRecord>(piece.stored, ({ record }) => record);
	piece.restored = new WeakRef(records);
	return records;
}
