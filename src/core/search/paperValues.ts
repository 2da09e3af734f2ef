/** Papers that are looked at together: few enough that their numbers stay in the processor's cache. */
export const papersAtOnce = 1 << 14;

/** A number for each of some papers, mostly zero; knows which are not. */
export class PaperValues {
	readonly values = new Float32Array(papersAtOnce);
	private readonly list = new Uint16Array(papersAtOnce);
	private count = 0;

	/** The papers whose number is not zero, each once. */
	get places(): Uint16Array {
		return this.list.subarray(0, this.count);
	}

	/** Raises the paper's number to `value`, which is above zero, if it is lower. */
	lift(place: number, value: number): void {
		const before = this.values[place]!;
		if (before === 0) {
			this.list[this.count++] = place;
		}
		if (value > before) {
			this.values[place] = value;
		}
	}

	clear(): void {
		this.values.fill(0);
		this.count = 0;
	}
}

/** What no paper has. Not to be changed. */
export const noValues = new PaperValues();
