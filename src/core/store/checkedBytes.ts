import type { ByteSource } from '../byteSource';
import { piecesOf, sumOf, wholeWords } from './pieces';

const none = new Uint8Array(0);
/** For the bytes that are checked: memory of their own would have the host look for what it can give back, again and again. */
let room = new Uint8Array(1 << 18);

/** Some bytes of a file. They are checked when somebody asks for some of them first; damaged ones count as none. */
export class CheckedBytes implements ByteSource {
	private checked: boolean | undefined;

	constructor(
		private readonly file: ByteSource,
		private readonly place: CheckedPlace,
	) {}

	get length(): number {
		return this.place.length;
	}

	get isIntact(): boolean {
		return (this.checked ??= this.sum() === this.place.sum);
	}

	subarray(start: number, end: number): Uint8Array {
		return this.isIntact ? this.read(start, end) : none;
	}

	private sum(): number {
		const length = wholeWords(this.length);
		if (room.length < length) {
			room = new Uint8Array(length);
		}
		return sumOf(this.read(0, length, room));
	}

	private read(start: number, end: number, into?: Uint8Array): Uint8Array {
		return this.file.subarray(this.place.start + start, this.place.start + end, into);
	}
}

/** Where an array of bytes stands, and its checksum. */
export interface CheckedPlace {
	/** The number of its file. */
	readonly file: number;
	readonly start: number;
	readonly length: number;
	readonly sum: number;
}

/** What a file with these arrays holds, in pieces, each of which is good until the next one. Adds their places to `places`. */
export function* checkedPieces(
	arrays: readonly ByteSource[],
	file: number,
	places: CheckedPlace[],
): Generator<Uint8Array> {
	const sums: number[] = [];
	yield* piecesOf(arrays, sums);
	let start = 0;
	for (const [at, { length }] of arrays.entries()) {
		places.push({ file, start, length, sum: sums[at]! });
		start += wholeWords(length);
	}
}

/** The arrays at some places of files; `undefined` where a file is not there or too short. */
export function bytesAt(
	files: readonly (ByteSource | undefined)[],
	places: readonly CheckedPlace[],
): readonly CheckedBytes[] | undefined {
	const found: CheckedBytes[] = [];
	for (const place of places) {
		const file = files[place.file];
		if (!file || file.length < place.start + wholeWords(place.length)) {
			return undefined;
		}
		found.push(new CheckedBytes(file, place));
	}
	return found;
}

const numbersOfPlace = 4;

export function encodePlaces(places: readonly CheckedPlace[]): Uint8Array {
	const numbers = new Uint32Array(places.length * numbersOfPlace);
	for (const [at, { file, start, length, sum }] of places.entries()) {
		numbers.set([file, start, length, sum], at * numbersOfPlace);
	}
	return new Uint8Array(numbers.buffer);
}

export function decodePlaces({ buffer, byteOffset, length }: Uint8Array): readonly CheckedPlace[] {
	const numbers = new Uint32Array(buffer, byteOffset, length >>> 2);
	return Array.from({ length: numbers.length / numbersOfPlace }, (_, place) => {
		const [file = 0, start = 0, size = 0, sum = 0] = numbers.subarray(place * numbersOfPlace);
		return { file, start, length: size, sum };
	});
}
