import { foldCharacter, isUnspaced, nameGreekSymbols } from './fold';

/** A run of letters and digits in a text. */
export interface Word {
	/** Folded: lower-case, plain letters; of an unspaced one as written. */
	readonly text: string;
	/** UTF-16 offsets in the text it was read from. */
	readonly start: number;
	readonly end: number;
	/** Where camelCase and digits divide the word, as offsets in `text`. */
	readonly cuts: readonly number[];
	readonly unspaced: boolean;
}

const other = 0;
const letterOrDigit = 1;
const beyondAscii = 2;

const classes = Uint8Array.from({ length: 128 }, (_, code) =>
	/[a-z\d]/i.test(String.fromCharCode(code)) ? letterOrDigit : other,
);

/** What is longer is no word; its beginning stands for it. */
const longest = 64;

const noCuts: readonly number[] = [];

function classAt(text: string, at: number): number {
	const code = text.charCodeAt(at);
	return code < 128 ? classes[code]! : code ? beyondAscii : other;
}

/** The word that begins at `at`; undefined where none does. */
export function wordAt(text: string, at: number): Word | undefined {
	const kind = classAt(text, at);
	if (kind === beyondAscii) {
		const codePoint = text.codePointAt(at) ?? 0;
		const isLetter = foldCharacter(codePoint).trim() !== '';
		return isLetter ? readBeyondAscii(text, at, isUnspaced(codePoint)) : undefined;
	}
	return kind === other ? undefined : readAsciiWord(text, at);
}

/** Where the plain word that begins at `at` ends: lower-case letters that nothing can join, as most words are. Or `at`. */
export function endOfPlainWord(text: string, at: number): number {
	const most = at + longest;
	let end = at;
	let code = text.charCodeAt(at);
	while (code >= 0x61 && code <= 0x7a && end < most) {
		code = text.charCodeAt(++end);
	}
	if (code === 0x20 || code !== code) {
		return end;
	}
	// A command of LaTeX is no word.
	return (code === 0x2c || code === 0x2e || code === 0x29) && text.charCodeAt(at - 1) !== 0x5c ? end : at;
}

function readAsciiWord(text: string, start: number): Word {
	let end = start;
	let kind = other;
	while ((kind = classAt(text, end)) !== other) {
		if (kind === beyondAscii) {
			if (isForeign(text.codePointAt(end) ?? 0, false)) {
				break;
			}
			return readBeyondAscii(text, start, false);
		}
		end++;
	}
	const written = text.slice(start, end);
	const isSimple = /^(?:[A-Za-z][a-z]*|..?)$/.test(written);
	return {
		text: written.toLowerCase().slice(0, longest),
		start,
		end,
		cuts: isSimple ? noCuts : Array.from(written.matchAll(cutPlaces), ({ index }) => index),
		unspaced: false,
	};
}

/** Between letters and digits, but for those of a version as in `FB|Net|V3`, and before the capitals of a name. */
const cutPlaces =
	/(?<=[A-Za-z])(?<!.[Vv])(?=\d)|(?<=\d)(?=\D)|(?<=[a-z])(?=[A-Z])|(?<=.)(?=[Vv]\d|[A-Z][a-z]{2})/g;

/** Whether a character belongs to no word that is `unspaced`, or is not. Marks belong to any. */
function isForeign(codePoint: number, unspaced: boolean): boolean {
	const folded = foldCharacter(codePoint);
	return folded === ' ' || (folded !== '' && isUnspaced(codePoint) !== unspaced);
}

function readBeyondAscii(text: string, start: number, unspaced: boolean): Word {
	let result = '';
	let end = start;
	while (end < text.length) {
		const codePoint = text.codePointAt(end) ?? 0;
		if (isForeign(codePoint, unspaced)) {
			break;
		}
		result += foldCharacter(codePoint);
		end += codePoint > 0xffff ? 2 : 1;
	}
	const named = unspaced ? text.slice(start, end) : nameGreekSymbols(result).slice(0, longest);
	return { text: named, start, end, cuts: noCuts, unspaced };
}
