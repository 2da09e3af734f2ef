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

export function growingBytes(): GrowingList<Uint8Array> {
	return new GrowingList(Uint8Array);
}

export function growingUnits(): GrowingList<Uint16Array> {
	return new GrowingList(Uint16Array);
}

export function growingNumbers(): GrowingList<Uint32Array> {
	return new GrowingList(Uint32Array);
}
