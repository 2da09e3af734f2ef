import { growingUnits } from './growing';

/** Tells the number of the word that stands from `start` to `end` in a text. */
export type WordNumbers = (text: string, start: number, end: number) => number;

/** Slots at first; a power of two. */
const fewest = 1 << 14;
/** A slot has a word's hash, one more than its number, and where it begins and ends in the units of all. */
const slotLength = 4;

/**
 * Numbers of words, found without making a string of each that is met: in an index most are met often. `numberOf` tells
 * the number of a word that is new.
 */
export function wordNumbers(numberOf: (word: string) => number): WordNumbers {
	const units = growingUnits();
	let slots = new Uint32Array(slotLength * fewest);
	let count = 0;

	const slotOf = (number: number) => (number * slotLength) & (slots.length - 1);
	const place = (entry: ArrayLike<number>) => {
		let at = slotOf(entry[0]!);
		while (slots[at + 1]) {
			at = slotOf(at / slotLength + 1);
		}
		slots.set(entry, at);
	};
	return (text, start, end) => {
		const hash = hashOf(text, start, end);
		for (let at = slotOf(hash); slots[at + 1]; at = slotOf(at / slotLength + 1)) {
			const ahead = slots[at + 2]! - start;
			let same = slots[at] === hash && slots[at + 3] === end + ahead ? start : -1;
			while (same >= 0 && same < end && text.charCodeAt(same) === units.items[same + ahead]) {
				same++;
			}
			if (same === end) {
				return slots[at + 1]! - 1;
			}
		}
		const number = numberOf(text.slice(start, end));
		place([hash, number + 1, units.length, units.length + end - start]);
		for (let at = start; at < end; at++) {
			units.push(text.charCodeAt(at));
		}
		if (2 * ++count * slotLength > slots.length) {
			const before = slots;
			slots = new Uint32Array(2 * before.length);
			for (let at = 0; at < before.length; at += slotLength) {
				place(before.subarray(at, at + slotLength));
			}
		}
		return number;
	};
}

function hashOf(text: string, start: number, end: number): number {
	let hash = 0;
	for (let at = start; at < end; at++) {
		hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
	}
	return (hash ^ (hash >>> 15)) & 0xfffffff;
}
