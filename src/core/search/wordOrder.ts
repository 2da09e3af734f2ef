import type { QueryWord } from './query';
import { type BytesOfPapers, inAuthors } from './segment';

/** Upper bits for the first letter of a stem, middle ones for the second, and two for all of it. */
export function wordByte(stem: string): number {
	const { length } = stem;
	const [first, second, last] = [stem.charCodeAt(0), stem.charCodeAt(1), stem.charCodeAt(length - 1)];
	return (
		(((first * 3) & 30) << 3) | (((((second * 3) >> 1) + first) & 3) << 2) | ((length * 3 + (last >> 2)) & 3)
	);
}

/** Whether words may follow each other in a paper: few papers where they do not are let through. */
export function orderSieve(words: readonly QueryWord[]): (order: BytesOfPapers, paper: number) => boolean {
	const { length } = words;
	if (words[0]?.fields === inAuthors) {
		// Those of a name may stand in any order.
		return () => true;
	}
	/** For each byte, a bit for each place that such a word may have in the phrase; those 32 apart share one. */
	const places = new Uint32Array(256);
	for (const [place, { stem, open, text }] of words.entries()) {
		// Its stem begins with the same two letters as a word, however that goes on.
		const mask = open ? (text.length > 1 ? 0xfc : 0xf0) : 0xff;
		for (let byte = 0; byte < 256; byte++) {
			places[byte]! |= ((byte ^ wordByte(stem)) & mask) === 0 ? 1 << place : 0;
		}
	}
	return ({ bytes, starts }, paper) => {
		const end = starts[paper + 1]!;
		for (let last = starts[paper]! + length - 1; last < end;) {
			let at = length;
			while (at > 0 && places[bytes[last + at - length]!]! & (1 << (at - 1))) {
				at--;
			}
			if (at === 0) {
				return true;
			}
			// What is nowhere in the phrase parts all before it from all behind.
			last += places[bytes[last]!] === 0 ? length : 1;
		}
		return false;
	};
}
