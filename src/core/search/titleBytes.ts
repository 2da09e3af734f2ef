import { BytesWriter, growingNumbers, trimmed } from './growing';
import type { TitleBytes } from './segment';
import { letterBit } from './vocabulary';
import { wordAt } from './words';

/** Where a piece of a title stands: at its start or after a colon; as a word; within a word. */
export const headPiece = 0;
export const wordPiece = 1;
export const innerPiece = 2;

const longestPiece = 63;

/** A piece begins with a byte for its kind and length; its letters follow. */
export function pieceKind(byte: number): number {
	return byte >> 6;
}

export function pieceLength(byte: number): number {
	return byte & longestPiece;
}

/** Writes titles, or takes over some that were written before. */
export interface TitleWriter {
	add(title: string): void;
	copy(from: TitleBytes, title: number): void;
	finish(): Generator<undefined, TitleBytes>;
}

/**
 * Writes titles as bytes, cut into the pieces that people shorten when they squeeze a name:
 * `FBNetV3: Joint Search` is `fb`, `net`, `v3`, `joint`, `search`.
 */
export function titleWriter(): TitleWriter {
	const writer = new BytesWriter();
	const { bytes } = writer;
	const firsts = growingNumbers();
	const pairs = growingNumbers();
	return {
		add(title) {
			let first = 0;
			let pair = 0;
			let end = 0;
			for (let at = 0; at < title.length; at = Math.max(at + 1, end)) {
				const word = wordAt(title, at);
				if (!word) {
					continue;
				}
				const { text, cuts } = word;
				let kind = kindOfPiece(title, end, word.start);
				for (let index = 0; index <= cuts.length; index++) {
					const piece = text.slice(cuts[index - 1] ?? 0, cuts[index] ?? text.length).slice(0, longestPiece);
					first |= letterBit(byteAt(piece, 0));
					pair |= pairBit(byteAt(piece, 0), byteAt(piece, 1));
					bytes.push((kind << 6) | piece.length);
					for (let letter = 0; letter < piece.length; letter++) {
						bytes.push(byteAt(piece, letter));
					}
					kind = innerPiece;
				}
				end = word.end;
			}
			firsts.push(first);
			pairs.push(pair);
			writer.end();
		},
		copy(from, title) {
			writer.copy(from, title);
			firsts.push(from.firsts[title]!);
			pairs.push(from.pairs[title]!);
		},
		*finish() {
			return {
				...(yield* writer.finish()),
				firsts: yield* trimmed(firsts),
				pairs: yield* trimmed(pairs),
			};
		},
	};
}

/** Letters beyond ASCII share their bytes with few others of their script. */
function byteAt(piece: string, at: number): number {
	const code = piece.charCodeAt(at);
	return code < 128 ? code : (code & 127) | 128;
}

function pairBit(first: number, second: number): number {
	return 1 << (first * 11 + second);
}

/** The bytes of what somebody typed, to be compared with those of titles. */
export interface TypedLetters {
	readonly bytes: Uint8Array;
	readonly first: number;
	readonly second: number;
	readonly pair: number;
}

export function typedLetters(text: string): TypedLetters {
	const bytes = Uint8Array.from({ length: text.length }, (_, at) => byteAt(text, at));
	const [first = 0, second = first] = bytes;
	return { bytes, first: letterBit(first), second: letterBit(second), pair: pairBit(first, second) };
}

/** Whether the title may have a piece that begins with the first two letters, or with each of them one: most have not. */
export function mayBegin(
	{ firsts, pairs }: TitleBytes,
	title: number,
	{ first, second, pair }: TypedLetters,
): boolean {
	const begun = firsts[title]!;
	return (begun & first) !== 0 && ((begun & second) | (pairs[title]! & pair)) !== 0;
}

/** Whether a word of the title begins with these letters, one or two; the second may begin a part of it, as in `xLSTM`. */
export function beginsTitleWord(titles: TitleBytes, title: number, typed: TypedLetters): boolean {
	if (!mayBegin(titles, title, typed)) {
		return false;
	}
	const { bytes, starts } = titles;
	const [first, second] = typed.bytes;
	const end = starts[title + 1]!;
	for (let at = starts[title]!, next = at; at < end; at = next) {
		const length = pieceLength(bytes[at]!);
		next = at + 1 + length;
		if (bytes[at + 1] === first) {
			const goesOn = next < end && pieceKind(bytes[next]!) === innerPiece && bytes[next + 1] === second;
			if (second === undefined || goesOn || (length > 1 && bytes[at + 2] === second)) {
				return true;
			}
		}
	}
	return false;
}

function kindOfPiece(title: string, from: number, to: number): number {
	const gap = title.slice(from, to);
	return from === 0 || gap.includes(':') ? headPiece : /^[-‐‑–_]$/.test(gap) ? innerPiece : wordPiece;
}
