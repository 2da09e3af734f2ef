import { nameHash } from './nameNumber';

/** Every host of the extension has them, but no library that core compiles against declares them. */
declare const TextEncoder: new () => {
	encodeInto(text: string, bytes: Uint8Array): { readonly written: number };
};
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };

/** Entries of a table, flat, as they can be stored. */
export interface KeyArrays {
	/** For each hash, and behind it where that is taken, the number of an entry and one more; 0 where there is none. */
	readonly slots: Uint32Array;
	/** Where the text of each entry begins, and where the last one ends. */
	readonly starts: Uint32Array;
	/** The number of the value of each entry. */
	readonly values: Uint32Array;
	readonly texts: Uint8Array;
}

const entriesBetweenYields = 2000;
/** UTF-8 has no more bytes for a UTF-16 unit. */
const mostBytes = 3;
const decoder = new TextDecoder();

/** What a map has that was stored: its texts stay off the heap. */
export class KeyTable<Value> {
	readonly size: number;

	constructor(
		private readonly arrays: KeyArrays,
		private readonly values: readonly Value[],
	) {
		this.size = arrays.values.length;
	}

	get(key: string): Value | undefined {
		const { slots, values } = this.arrays;
		const last = slots.length - 1;
		for (let slot = nameHash(key) & last; (slots[slot] ?? 0) > 0; slot = (slot + 1) & last) {
			const entry = slots[slot]! - 1;
			if (this.textOf(entry) === key) {
				return this.values[values[entry]!];
			}
		}
		return undefined;
	}

	*[Symbol.iterator](): Generator<[string, Value]> {
		for (let entry = 0; entry < this.size; entry++) {
			yield [this.textOf(entry), this.values[this.arrays.values[entry]!]!];
		}
	}

	private textOf(entry: number): string {
		const { starts, texts } = this.arrays;
		return decoder.decode(texts.subarray(starts[entry], starts[entry + 1]));
	}
}

/** The table of some entries, each with the number of its value; they are gone through twice. */
export function* keyArrays(
	entries: () => Iterable<readonly [key: string, value: number]>,
): Generator<undefined, KeyArrays> {
	let size = 0;
	let units = 0;
	for (const [key] of entries()) {
		units += key.length;
		if (++size % entriesBetweenYields === 0) {
			yield;
		}
	}
	const slots = new Uint32Array(2 ** Math.ceil(Math.log2(size + 1) + 0.5));
	const starts = new Uint32Array(size + 1);
	const values = new Uint32Array(size);
	const texts = new Uint8Array(units * mostBytes);
	const encoder = new TextEncoder();
	const last = slots.length - 1;
	let entry = 0;
	for (const [key, value] of entries()) {
		let slot = nameHash(key) & last;
		while (slots[slot]! > 0) {
			slot = (slot + 1) & last;
		}
		values[entry] = value;
		const start = starts[entry++]!;
		starts[entry] = start + encoder.encodeInto(key, texts.subarray(start)).written;
		slots[slot] = entry;
		if (entry % entriesBetweenYields === 0) {
			yield;
		}
	}
	return { slots, starts, values, texts: texts.slice(0, starts[entry]) };
}
