import type { ByteSource } from '../byteSource';

/** In bytes, of whole words. */
const pieceLength = 1 << 20;
/** The checksum of no bytes. */
export const noSum = 0x811c9dc5;

/**
 * Arrays one after another, each from a whole word on, in pieces that are good until the next one is asked for. Adds the
 * checksum of each array to `sums`.
 */
export function* piecesOf(arrays: Iterable<ByteSource>, sums: number[]): Generator<Uint8Array> {
	const room = new Uint8Array(pieceLength);
	let filled = 0;
	for (const array of arrays) {
		let sum = noSum;
		for (let start = 0, end = 0; start < array.length; start = end) {
			end = Math.min(array.length, start + room.length - filled);
			const into = room.subarray(filled, filled + end - start);
			into.set(array.subarray(start, end, into));
			const next = filled + wholeWords(end - start);
			room.fill(0, filled + end - start, next);
			sum = sumOf(room.subarray(filled, next), sum);
			filled = next;
			if (filled === room.length) {
				yield room;
				filled = 0;
			}
		}
		sums.push(sum);
	}
	if (filled > 0) {
		yield room.subarray(0, filled);
	}
}

/** How many bytes `piecesOf` makes of them. */
export function piecesLength(arrays: readonly ByteSource[]): number {
	return arrays.reduce((sum, { length }) => sum + wholeWords(length), 0);
}

/** Pieces, which have so many bytes together, as one. */
export function* joined(pieces: Iterable<Uint8Array>, length: number): Generator<undefined, Uint8Array> {
	const all = new Uint8Array(length);
	let at = 0;
	for (const piece of pieces) {
		all.set(piece, at);
		at += piece.length;
		yield;
	}
	return all;
}

/** The checksum of whole words, which goes on from that of those before. */
export function sumOf(bytes: Uint8Array, before = noSum): number {
	const aligned = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
	const words = new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.length >>> 2);
	let sum = before;
	for (let at = 0; at < words.length; at++) {
		// Turned, so that the high bits of a word have a say in all bits.
		sum = Math.imul(((sum << 13) | (sum >>> 19)) ^ words[at]!, 0x01000193);
	}
	return sum >>> 0;
}

/** How many bytes so many take in whole words. */
export function wholeWords(length: number): number {
	return Math.ceil(length / 4) * 4;
}
