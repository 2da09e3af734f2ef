/** A typed array that grows as it is filled. */
export class GrowingBytes {
	private items = new Uint8Array(1024);
	length = 0;

	push(item: number): void {
		if (this.length === this.items.length) {
			const larger = new Uint8Array(this.length * 2);
			larger.set(this.items);
			this.items = larger;
		}
		this.items[this.length++] = item;
	}

	at(index: number): number {
		return this.items[index] ?? 0;
	}

	set(index: number, item: number): void {
		this.items[index] = item;
	}

	trimmed(): Uint8Array {
		return this.items.slice(0, this.length);
	}
}

/** The same for whole numbers up to 2³² − 1. */
export class GrowingNumbers {
	private items = new Uint32Array(1024);
	length = 0;

	push(item: number): void {
		if (this.length === this.items.length) {
			const larger = new Uint32Array(this.length * 2);
			larger.set(this.items);
			this.items = larger;
		}
		this.items[this.length++] = item;
	}

	at(index: number): number {
		return this.items[index] ?? 0;
	}

	set(index: number, item: number): void {
		this.items[index] = item;
	}

	trimmed(): Uint32Array {
		return this.items.slice(0, this.length);
	}
}
