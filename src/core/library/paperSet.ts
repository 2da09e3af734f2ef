import type { Paper } from './paper';

const width = 32;

/** Very many papers, in many sets: a single one takes a tenth of a second each time it has to make room. */
export class PaperSet {
	private readonly sets = Array.from({ length: width }, () => new Set<Paper>());

	get size(): number {
		return this.sets.reduce((sum, { size }) => sum + size, 0);
	}

	has(paper: Paper): boolean {
		return this.sets[placeOf(paper)]!.has(paper);
	}

	add(paper: Paper): void {
		this.sets[placeOf(paper)]!.add(paper);
	}
}

/** A few letters of the citekey spread papers well enough. */
function placeOf({ key }: Paper): number {
	const { length } = key;
	const [first, middle, last] = [key.charCodeAt(0), key.charCodeAt(length >> 1), key.charCodeAt(length - 1)];
	return length > 0 ? (first + 3 * middle + 7 * last + length) % width : 0;
}
