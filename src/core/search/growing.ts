import type { BytesOfPapers } from './segment';

/** A list of numbers that grows. */
export class GrowingList<Items extends Uint8Array | Uint16Array | Uint32Array> {
	length = 0;
	private items: Items;

	constructor(private readonly kind: new (length: number) => Items) {
		this.items = new kind(1024);
	}

	push(item: number): void {
		if (this.length === this.items.length) {
			const { items } = this;
			this.items = new this.kind(2 * items.length);
			this.items.set(items);
		}
		this.items[this.length++] = item;
	}

	/** All of it in one array of the right length. */
	trimmed(): Items {
		return this.items.slice(0, this.length) as Items;
	}
}

/** Writes the bytes of one paper after another, or takes over some that were written before. */
export class BytesWriter {
	readonly bytes = growingBytes();
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

	finish(): BytesOfPapers {
		return { bytes: this.bytes.trimmed(), starts: this.starts.trimmed() };
	}
}

export function growingBytes(): GrowingList<Uint8Array> {
	return new GrowingList(Uint8Array);
}

export function growingNumbers(): GrowingList<Uint32Array> {
	return new GrowingList(Uint32Array);
}
