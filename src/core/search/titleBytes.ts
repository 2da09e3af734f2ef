import { growingBytes, growingNumbers } from './growing';
import type { TitleBytes } from './segment';
import { lettersOf } from './vocabulary';
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
	finish(): TitleBytes;
}

/**
 * Writes titles as bytes, cut into the pieces that people shorten when they squeeze a name:
 * `FBNetV3: Joint Search` is `fb`, `net`, `v3`, `joint`, `search`.
 */
export function titleWriter(): TitleWriter {
	const bytes = growingBytes();
	const starts = growingNumbers();
	const letters = growingNumbers();
	return {
		add(title) {
			starts.push(bytes.length);
			let seen = 0;
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
					seen |= lettersOf(piece);
					bytes.push((kind << 6) | piece.length);
					for (let letter = 0; letter < piece.length; letter++) {
						bytes.push(Math.min(piece.charCodeAt(letter), 255));
					}
					kind = innerPiece;
				}
				end = word.end;
			}
			letters.push(seen);
		},
		copy(from, title) {
			starts.push(bytes.length);
			letters.push(from.letters[title]!);
			const end = from.starts[title + 1]!;
			for (let at = from.starts[title]!; at < end; at++) {
				bytes.push(from.bytes[at]!);
			}
		},
		finish() {
			starts.push(bytes.length);
			return { bytes: bytes.trimmed(), starts: starts.trimmed(), letters: letters.trimmed() };
		},
	};
}

/** Whether a word of the title begins with these letters, one or two; the second may begin a part of it, as in `xLSTM`. */
export function beginsTitleWord(
	{ bytes, starts }: TitleBytes,
	title: number,
	[first, second]: Uint16Array,
): boolean {
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
	if (from === 0) {
		return headPiece;
	}
	const gap = title.slice(from, to);
	return gap.includes(':') ? headPiece : gap.length === 1 && '-‐‑–_'.includes(gap) ? innerPiece : wordPiece;
}
