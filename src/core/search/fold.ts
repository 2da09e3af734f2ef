import { greekNames, plainSpellings } from '../letters';
import { remembering } from './remembering';

/**
 * The searchable form of a character: plain lower-case letters or digits, the empty string for what words
 * contain without being changed by it (accents, soft hyphens), a space for what separates words.
 */
export const foldCharacter = remembering(10_000, fold);

function fold(codePoint: number): string {
	const character = String.fromCodePoint(codePoint);
	if (/[\p{M}\p{Cf}]/u.test(character)) {
		return '';
	}
	const lower = character.normalize('NFKC').toLowerCase();
	const letters = isUnspaced(lower.codePointAt(0) ?? 0) ? lower : lower.normalize('NFD');
	let result = '';
	for (const letter of letters) {
		if (/[\p{L}\p{N}]/u.test(letter)) {
			result += plainSpellings.get(letter) ?? letter;
		}
	}
	return result === '' ? ' ' : result;
}

/** Whether the character belongs to a script that we search by pairs of characters. */
export function isUnspaced(codePoint: number): boolean {
	return (
		(codePoint >= 0x3005 && codePoint <= 0x30ff) ||
		(codePoint >= 0x3400 && codePoint <= 0x9fff) ||
		(codePoint >= 0xac00 && codePoint <= 0xd7af) ||
		(codePoint >= 0xf900 && codePoint <= 0xfaff) ||
		(codePoint >= 0xff66 && codePoint <= 0xff9f) ||
		(codePoint >= 0x20000 && codePoint <= 0x3ffff)
	);
}

/** Spells out Greek letters that stand alone, as symbols do: `τ2` becomes `tau2`; Greek words stay. */
export function nameGreekSymbols(word: string): string {
	return word.replace(
		/(?<![\u0370-\u03ff])[\u0370-\u03ff](?![\u0370-\u03ff])/g,
		letter => greekNames.get(letter) ?? letter,
	);
}

/** The letters and digits of `text` alone, folded: one form for citekeys and identifiers. */
export function squeeze(text: string): string {
	if (/^[\0-\x7f]*$/.test(text)) {
		return text.toLowerCase().replace(/[^a-z0-9]+/g, '');
	}
	let result = '';
	for (const character of text) {
		const plain = foldCharacter(character.codePointAt(0) ?? 0);
		result += plain === ' ' ? '' : plain;
	}
	return nameGreekSymbols(result);
}
