import type { NamedRecord } from './work';

/**
 * A number of 53 bits for a name of a work: even of a million names, hardly ever two share one. Its lower 32 bits are the
 * name's hash.
 */
export function nameNumber(name: string): number {
	let low = 0x811c9dc5;
	let high = 0x2545f491;
	for (let at = 0; at < name.length; at++) {
		const unit = name.charCodeAt(at);
		low = Math.imul(low ^ unit, 0x01000193);
		high = Math.imul(high ^ unit, 0x85ebca6b);
		high ^= high >>> 15;
	}
	return (high >>> 11) * 2 ** 32 + ((low ^ (low >>> 15)) >>> 0);
}

/** A hash of 32 bits, which many names may share. */
export function nameHash(name: string): number {
	return nameNumber(name) >>> 0;
}

const recordsBetweenYields = 2000;

/** The numbers of the names of many records, as an array of bytes. */
export function* storeNumbers(named: readonly NamedRecord[]): Generator<undefined, Uint8Array> {
	const halves: number[] = [];
	const ends = new Uint32Array(named.length);
	for (const [index, { names }] of named.entries()) {
		for (const name of names) {
			const number = nameNumber(name);
			halves.push(number >>> 0, Math.floor(number / 2 ** 32));
		}
		ends[index] = halves.length;
		if (index % recordsBetweenYields === 0) {
			yield;
		}
	}
	const all = new Uint32Array(ends.length + halves.length);
	all.set(ends);
	all.set(halves, ends.length);
	return new Uint8Array(all.buffer);
}

/** The numbers of one of `count` records from what `storeNumbers` made of them. */
export function numbersOf(stored: Uint32Array, count: number, index: number): readonly number[] {
	const numbers: number[] = [];
	const end = count + (stored[index] ?? 0);
	for (let at = count + (index > 0 ? (stored[index - 1] ?? 0) : 0); at < end; at += 2) {
		numbers.push((stored[at + 1] ?? 0) * 2 ** 32 + (stored[at] ?? 0));
	}
	return numbers;
}
