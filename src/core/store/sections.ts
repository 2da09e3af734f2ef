import type { ByteSource } from '../byteSource';

/** Says that a file is ours, and of which version of all that is kept in it. */
const magic = 0x4c4e0003;
const headLength = 4;
const seed = 0x811c9dc5;
const wordsBetweenYields = 1 << 18;
const bytesBetweenYields = 1 << 22;

/** Arrays of bytes in one, with a checksum; `undefined` where that would be longer than `most` bytes. */
export function* joinSections(
	sections: readonly ByteSource[],
	most: number,
): Generator<undefined, Uint8Array | undefined> {
	const head = headLength + sections.length;
	const words = sections.reduce((sum, { length }) => sum + wordsFor(length), head);
	if (words * 4 > most) {
		return undefined;
	}
	const joined = new Uint32Array(words);
	const bytes = new Uint8Array(joined.buffer);
	joined.set([magic, 0, words, sections.length, ...sections.map(({ length }) => length)]);
	let at = head;
	for (const section of sections) {
		for (let start = 0; start < section.length; start += bytesBetweenYields) {
			const end = Math.min(section.length, start + bytesBetweenYields);
			bytes.set(section.subarray(start, end), at * 4 + start);
			yield;
		}
		at += wordsFor(section.length);
	}
	joined[1] = yield* checksum(joined);
	return bytes;
}

/** The arrays that `joinSections` joined, as views; `undefined` where the bytes are not what it once made. */
export function* splitSections(bytes: Uint8Array): Generator<undefined, readonly Uint8Array[] | undefined> {
	// Node gives a buffer of its own kind, whose slices are views.
	const { buffer, byteOffset, length: size } = bytes;
	const aligned = byteOffset % 4 === 0 ? new Uint8Array(buffer, byteOffset, size) : new Uint8Array(bytes);
	const joined = new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.length >>> 2);
	const [first, sum, words, count = 0] = joined.subarray(0, headLength);
	if (first !== magic || words !== joined.length || sum !== (yield* checksum(joined))) {
		return undefined;
	}
	let at = headLength + count;
	return Array.from(joined.subarray(headLength, headLength + count), length => {
		const section = aligned.subarray(at * 4, at * 4 + length);
		at += wordsFor(length);
		return section;
	});
}

/** The checksum of whole words. */
export function sumOf(bytes: Uint8Array): number {
	const aligned = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
	return mixed(seed, new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.length >>> 2)) >>> 0;
}

/** How many bytes so many take in whole words. */
export function wholeWords(length: number): number {
	return wordsFor(length) * 4;
}

function wordsFor(length: number): number {
	return Math.ceil(length / 4);
}

/** Of all but itself. */
function* checksum(words: Uint32Array): Generator<undefined, number> {
	let sum = seed;
	for (let at = 2; at < words.length; at += wordsBetweenYields) {
		sum = mixed(sum, words.subarray(at, at + wordsBetweenYields));
		yield;
	}
	return sum >>> 0;
}

function mixed(start: number, words: Uint32Array): number {
	let sum = start;
	for (let at = 0; at < words.length; at++) {
		// Turned, so that the high bits of a word have a say in all bits.
		sum = Math.imul(((sum << 13) | (sum >>> 19)) ^ words[at]!, 0x01000193);
	}
	return sum;
}
