/** Every host of the extension has it, but no library that core compiles against declares it. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

const wordsBetweenYields = 1 << 18;

/** A fingerprint of a file's bytes or of a text, which counts as UTF-8: those with the same one are taken for the same. */
export function* contentHash(content: Uint8Array | string): Generator<undefined, string> {
	const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
	const lanes: Lanes = { high: 0x811c9dc5, low: 0x01000193 };
	const words = wordsOf(bytes);
	for (let start = 0; start < words.length; start += wordsBetweenYields) {
		mixIn(lanes, words.subarray(start, start + wordsBetweenYields));
		yield;
	}
	const rest = new Uint8Array(4);
	rest.set(bytes.subarray(4 * words.length));
	mixIn(lanes, new Uint32Array(rest.buffer));
	return `${bytes.length.toString(36)}.${(lanes.high >>> 0).toString(36)}.${(lanes.low >>> 0).toString(36)}`;
}

interface Lanes {
	high: number;
	low: number;
}

/** All whole words of four bytes. */
function wordsOf(bytes: Uint8Array): Uint32Array {
	const aligned = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
	return new Uint32Array(aligned.buffer, aligned.byteOffset, bytes.length >>> 2);
}

/** As MurmurHash3 does, twice: every bit of a word has a say in every later bit of both. */
function mixIn(lanes: Lanes, words: Uint32Array): void {
	let { high, low } = lanes;
	for (let at = 0; at < words.length; at++) {
		const word = words[at]!;
		high ^= Math.imul(rotated(Math.imul(word, 0xcc9e2d51), 15), 0x1b873593);
		high = (Math.imul(rotated(high, 13), 5) + 0xe6546b64) | 0;
		low ^= Math.imul(rotated(Math.imul(word, 0x239b961b), 16), 0xab0e9789);
		low = (Math.imul(rotated(low, 19), 5) + 0x561ccd1b) | 0;
	}
	lanes.high = high;
	lanes.low = low;
}

function rotated(number: number, bits: number): number {
	return (number << bits) | (number >>> (32 - bits));
}
