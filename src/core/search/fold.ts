import { greekNames, plainSpellings } from '../letters';
import { remembering } from './remembering';

/**
 * The searchable form of a character: plain lower-case letters or digits, the empty string for what words
 * contain without being changed by it (accents, soft hyphens), a space for what separates words.
 */
export const foldCharacter = remembering(10_000, (codePoint: number) => {
	const character = String.fromCodePoint(codePoint);
	// Marks of kana of half the width are letters, and so is what only makes an Arabic word longer.
	return /[\p{M}\p{Cf}\u0640\uff9e\uff9f]/u.test(character) ? '' : foldLetter(character) || ' ';
});

/** The searchable form of a character with its marks; the empty string where it is no letter or digit. */
export const foldLetter = remembering(10_000, (character: string) => {
	const lower = character.normalize('NFKC').toLowerCase();
	const letters = isUnspaced(lower.codePointAt(0) ?? 0) ? lower : lower.normalize('NFD');
	return letters
		.replace(/[^\p{L}\p{N}]/gu, '')
		.replace(/[^\0-\x7f]/g, letter => plainSpellings.get(letter) ?? letter);
});

/**
 * Whether the character belongs to a script that we search by pairs of characters: Thai and Lao, Burmese, Hangul also in
 * pieces, Khmer, kana and Han.
 */
export const isUnspaced = remembering(10_000, (codePoint: number) =>
	/[\p{sc=Thai}\p{sc=Laoo}\p{sc=Mymr}\p{sc=Khmr}\p{sc=Hang}\p{sc=Hira}\p{scx=Kana}\p{sc=Hani}]/u.test(
		String.fromCodePoint(codePoint),
	),
);

/** The characters of such a text, each with its marks, and each syllable in pieces as one. */
export const unspacedCharacters = /[\u1100-\u115f][\u1160-\u11ff]*|\P{M}[\p{M}\p{Cf}\uff9e\uff9f]*/gu;

/** Spells out Greek letters that stand alone, as symbols do: `τ2` becomes `tau2`; Greek words stay. */
export function nameGreekSymbols(word: string): string {
	return word.replace(
		/(?<!\p{sc=Grek})\p{sc=Grek}(?!\p{sc=Grek})/gu,
		letter => greekNames.get(letter) ?? letter,
	);
}

/** The letters and digits of `text` alone, folded: one form for citekeys and identifiers. */
export function squeeze(text: string): string {
	if (/^[\0-\x7f]*$/.test(text)) {
		return text.toLowerCase().replace(/[^a-z0-9]+/g, '');
	}
	const folded = Array.from(text.normalize('NFC'), character => foldCharacter(character.codePointAt(0) ?? 0));
	return nameGreekSymbols(folded.join('').replaceAll(' ', ''));
}
