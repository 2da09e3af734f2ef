import type { BytesOfPapers } from './segment';

/** As many are kept together until all are known. */
const piece = 8192;

/** A list of numbers that grows, and copies none of them for that. */
export class GrowingList<Items extends Uint8Array | Uint16Array | Uint32Array> {
	length = 0;
	readonly pieces: Items[] = [];
	declare private last: Items;

	constructor(readonly kind: new (length: number) => Items) {}

	push(item: number): void {
		const at = this.length++ % piece;
		if (at === 0) {
			this.pieces.push((this.last = new this.kind(piece)));
		}
		this.last[at] = item;
	}
}

/** All of a list in one array of the right length. */
export function* trimmed<Items extends Uint8Array | Uint16Array | Uint32Array>({
	length,
	kind,
	pieces,
}: GrowingList<Items>): Generator<undefined, Items> {
	const all = new kind(length);
	let start = 0;
	for (const items of pieces) {
		all.set(items.subarray(0, length - start), start);
		start += piece;
		yield;
	}
	return all;
}

/** Writes the bytes of one paper after another, or takes over some that were written before. */
export class BytesWriter {
	readonly bytes = new GrowingList(Uint8Array);
	private readonly starts = growingNumbers();

	constructor() {
		this.end();
	}

	/** What follows is another paper's. */
	end(): void {
		this.starts.push(this.bytes.length);
	}

	copy({ bytes, starts }: BytesOfPapers, paper: number): void {
		for (let at = starts[paper]!; at < starts[paper + 1]!; at++) {
			this.bytes.push(bytes[at]!);
		}
		this.end();
	}

	*finish(): Generator<undefined, BytesOfPapers> {
		return { bytes: yield* trimmed(this.bytes), starts: yield* trimmed(this.starts) };
	}
}

export function growingNumbers(): GrowingList<Uint32Array> {
	return new GrowingList(Uint32Array);
}
