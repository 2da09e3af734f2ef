import type { ByteSource } from '../byteSource';
import { joined, noSum, piecesLength, piecesOf, sumOf, wholeWords } from './pieces';

/** Says that a file is ours, and of which version of all that is kept in it. */
const magic = 0x4c4e0004;
/** In words, without the lengths. */
const headLength = 2;
const bytesBetweenYields = 1 << 20;

/** Arrays of bytes in one, with checksums; `undefined` where that would be longer than `most` bytes. */
export function* joinSections(
	sections: readonly ByteSource[],
	most: number,
): Generator<undefined, Uint8Array | undefined> {
	const length = sectionsLength(sections);
	return length > most ? undefined : yield* joined(sectionPieces(sections), length);
}

/** How many bytes `joinSections` makes of them. */
export function sectionsLength(sections: readonly ByteSource[]): number {
	const summed = [headOf(sections), ...sections];
	return piecesLength(summed) + 4 * summed.length;
}

/** What `joinSections` makes, in pieces, each of which is good until the next one. */
export function* sectionPieces(sections: readonly ByteSource[]): Generator<Uint8Array> {
	const sums: number[] = [];
	yield* piecesOf([headOf(sections), ...sections], sums);
	yield bytesFrom(sums);
}

/** The arrays that `joinSections` joined, as views; `undefined` where the bytes are not what it once made. */
export function* splitSections(bytes: Uint8Array): Generator<undefined, readonly Uint8Array[] | undefined> {
	// Node gives a buffer of its own kind, whose slices are views.
	const { buffer, byteOffset, length: size } = bytes;
	const aligned = byteOffset % 4 === 0 ? new Uint8Array(buffer, byteOffset, size) : new Uint8Array(bytes);
	const words = new Uint32Array(aligned.buffer, aligned.byteOffset, size >>> 2);
	const [first, count = 0] = words;
	const lengths = words.subarray(headLength, headLength + count);
	const sums = words.subarray(words.length - lengths.length - 1);
	const found: Uint8Array[] = [];
	let start = 0;
	for (const [at, length] of [4 * (headLength + lengths.length), ...lengths].entries()) {
		const end = start + wholeWords(length);
		if (end > size || (yield* sumOfPart(aligned, start, end)) !== sums[at]) {
			return undefined;
		}
		found.push(aligned.subarray(start, start + length));
		start = end;
	}
	return first === magic && start + 4 * sums.length === size ? found.slice(1) : undefined;
}

function* sumOfPart(bytes: Uint8Array, start: number, end: number): Generator<undefined, number> {
	let sum = noSum;
	for (let at = start; at < end; at += bytesBetweenYields) {
		sum = sumOf(bytes.subarray(at, Math.min(end, at + bytesBetweenYields)), sum);
		yield;
	}
	return sum;
}

function headOf(sections: readonly ByteSource[]): Uint8Array {
	return bytesFrom([magic, sections.length, ...sections.map(({ length }) => length)]);
}

function bytesFrom(numbers: readonly number[]): Uint8Array {
	return new Uint8Array(new Uint32Array(numbers).buffer);
}
