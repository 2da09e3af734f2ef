/** The first number of some terms, and the one behind the last. */
export type TermRange = readonly [from: number, to: number];

/** All distinct terms, sorted by code unit, one after another; a term is known by its number. */
export class Vocabulary {
	readonly size: number;

	constructor(
		/** Their UTF-16 units: one string of them all would take long to make. */
		readonly units: Uint16Array,
		/** Where each term begins in `units`, and where the last one ends. */
		readonly starts: Uint32Array,
		/** Which letters each term has, see `lettersOf`. */
		readonly letters: Uint32Array,
	) {
		this.size = letters.length;
	}

	term(id: number): string {
		const units = this.units.subarray(this.starts[id], this.starts[id + 1]);
		return Reflect.apply(String.fromCharCode, undefined, units) as string;
	}

	lengthOf(id: number): number {
		return this.starts[id + 1]! - this.starts[id]!;
	}

	/** The number of `term`, or -1. */
	find(term: string): number {
		const at = this.lowerBound(term);
		return at < this.size && this.term(at) === term ? at : -1;
	}

	/** The same as a range, which is empty where there is no such term. */
	rangeOf(term: string): TermRange {
		const at = this.find(term);
		return at < 0 ? [0, 0] : [at, at + 1];
	}

	/** The terms that begin with `prefix`. */
	prefixRange(prefix: string): TermRange {
		// U+FFFF is no character, so nothing that begins with the prefix sorts behind it.
		return [this.lowerBound(prefix), this.lowerBound(`${prefix}\uffff`)];
	}

	/** Whether a term comes before the text from `start` to `end` of other units, is the same, or is behind it. */
	compare(id: number, others: Uint16Array, start: number, end: number): number {
		const own = this.starts[id]!;
		const shared = Math.min(this.lengthOf(id), end - start);
		for (let index = 0; index < shared; index++) {
			const difference = this.units[own + index]! - others[start + index]!;
			if (difference !== 0) {
				return difference;
			}
		}
		return this.lengthOf(id) - (end - start);
	}

	private lowerBound(text: string): number {
		const units = unitsOf(text);
		let low = 0;
		let high = this.size;
		while (low < high) {
			const middle = (low + high) >>> 1;
			if (this.compare(middle, units, 0, units.length) < 0) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		return low;
	}
}

/** The UTF-16 units of a text. */
export function unitsOf(text: string): Uint16Array {
	const units = new Uint16Array(text.length);
	for (let at = 0; at < units.length; at++) {
		units[at] = text.charCodeAt(at);
	}
	return units;
}

/** A bit for each of `a` to `z` that `text` holds, one for digits and one for all else: a sieve before comparing. */
export function lettersOf(text: string): number {
	let letters = 0;
	for (let index = 0; index < text.length; index++) {
		letters |= letterBit(text.charCodeAt(index));
	}
	return letters;
}

export function letterBit(code: number): number {
	if (code >= 0x61 && code <= 0x7a) {
		return 1 << (code - 0x61);
	}
	return code >= 0x30 && code <= 0x39 ? 1 << 26 : 1 << 27;
}

export function bitCount(bits: number): number {
	let rest = bits - ((bits >>> 1) & 0x55555555);
	rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
	return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
