import { unitsOf } from './vocabulary';

/** Words longer than this are not compared for typos. */
export const longestCompared = 40;

const width = longestCompared + 3;
let before = new Uint8Array(width);
let previous = new Uint8Array(width);
let current = new Uint8Array(width);

/**
 * Insertions, deletions, substitutions and swaps of neighbours between `word` and a piece of these UTF-16 units; `most + 1`
 * where there are more than `most`. With `asPrefix`, the piece may go on after what `word` matches.
 */
export function editDistance(
	word: string,
	units: Uint16Array,
	start: number,
	end: number,
	most: number,
	asPrefix = false,
): number {
	const length = Math.min(end - start, asPrefix ? word.length + most : longestCompared + 1);
	if (
		word.length > longestCompared ||
		length > longestCompared ||
		(!asPrefix && Math.abs(length - word.length) > most)
	) {
		return most + 1;
	}
	for (let column = 0; column <= length; column++) {
		previous[column] = column;
	}
	for (let row = 1; row <= word.length; row++) {
		if (fillRow(word, row, units, start, length) > most) {
			return most + 1;
		}
		[before, previous, current] = [previous, current, before];
	}
	const ends = previous.subarray(asPrefix ? 0 : length, length + 1);
	return Math.min(most + 1, ...ends);
}

/** Fills `current` and returns its least value. */
function fillRow(word: string, row: number, units: Uint16Array, start: number, length: number): number {
	const letter = word.charCodeAt(row - 1);
	const letterBefore = word.charCodeAt(row - 2);
	let least = row;
	current[0] = row;
	for (let column = 1; column <= length; column++) {
		const other = units[start + column - 1];
		const above = previous[column]!;
		const left = current[column - 1]!;
		const diagonal = previous[column - 1]!;
		let value = letter === other ? diagonal : 1 + Math.min(above, left, diagonal);
		const swapped = row > 1 && column > 1 && letterBefore === other && letter === units[start + column - 2];
		if (swapped) {
			value = Math.min(value, 1 + before[column - 2]!);
		}
		current[column] = value;
		least = Math.min(least, value);
	}
	return least;
}

/** The edits between two words, as far as there are no more than `most`. */
export function editsBetween(word: string, other: string, most: number): number {
	const units = unitsOf(other);
	return editDistance(word, units, 0, units.length, most);
}

/** How many typos we forgive in a word of this length. */
export function forgivenEdits(length: number): number {
	return length < 4 ? 0 : length < 8 ? 1 : 2;
}
