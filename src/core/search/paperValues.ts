/** A number for each paper, mostly zero; knows which are not. */
export class PaperValues {
	readonly values: Float32Array;
	private readonly list: Uint32Array;
	private count = 0;

	constructor(size: number) {
		this.values = new Float32Array(size);
		this.list = new Uint32Array(size);
	}

	/** The papers whose number is not zero, each once. */
	get docs(): Uint32Array {
		return this.list.subarray(0, this.count);
	}

	/** Raises the paper's number to `value`, which is above zero, if it is lower. */
	lift(doc: number, value: number): void {
		const before = this.values[doc]!;
		if (before === 0) {
			this.list[this.count++] = doc;
		}
		if (value > before) {
			this.values[doc] = value;
		}
	}

	clear(): void {
		this.values.fill(0);
		this.count = 0;
	}
}
