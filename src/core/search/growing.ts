const chunkBits = 15;
const chunkSize = 1 << chunkBits;
const placeMask = chunkSize - 1;

/** A list of numbers that grows by pieces, since copying one large array to a larger one takes too long at once. */
export class GrowingList<Items extends Uint8Array | Uint32Array> {
	length = 0;
	private readonly chunks: Items[] = [];

	constructor(private readonly allocate: (size: number) => Items) {}

	push(item: number): void {
		const place = this.length & placeMask;
		if (place === 0) {
			this.chunks.push(this.allocate(chunkSize));
		}
		const chunk = this.chunks[this.length >>> chunkBits];
		if (chunk) {
			chunk[place] = item;
		}
		this.length++;
	}

	at(index: number): number {
		return this.chunks[index >>> chunkBits]?.[index & placeMask] ?? 0;
	}

	/** All of it in one array. */
	trimmed(): Items {
		const all = this.allocate(this.length);
		for (const [index, chunk] of this.chunks.entries()) {
			const start = index * chunkSize;
			all.set(chunk.subarray(0, Math.min(chunkSize, this.length - start)), start);
		}
		return all;
	}
}

export function growingBytes(): GrowingList<Uint8Array> {
	return new GrowingList(size => new Uint8Array(size));
}

export function growingNumbers(): GrowingList<Uint32Array> {
	return new GrowingList(size => new Uint32Array(size));
}
