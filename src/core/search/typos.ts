import { editDistance } from './editDistance';
import { bitCount, lettersOf, type Vocabulary } from './vocabulary';

/** A term that may be what a mistyped word means, and how likely that is. */
export interface NearTerm {
	readonly term: number;
	readonly share: number;
}

/** Found bit by bit. */
export type NearTerms = Generator<undefined, readonly NearTerm[]>;

const termsBetweenYields = 1 << 13;
const shareOfEdits = [1, 0.6, 0.35];
/** People rarely get the first letter wrong. */
const otherFirstLetter = 0.8;
/** The share of a term that differs by one edit is no less. */
export const leastOfOneEdit = 0.6 * otherFirstLetter;

/**
 * The terms within `most` edits of `word`, by number. With `asPrefix` it may be the beginning of a term, with
 * `anyFirstLetter` its first letter may be wrong.
 */
export function* nearTerms(
	vocabulary: Vocabulary,
	word: string,
	most: number,
	asPrefix: boolean,
	anyFirstLetter: boolean,
): NearTerms {
	const likely = anyFirstLetter ? otherFirstLetter : 1;
	const letters = lettersOf(word);
	const [from, to] = anyFirstLetter ? [0, vocabulary.size] : vocabulary.prefixRange(firstCharacter(word));
	const shortest = word.length - most;
	const longest = asPrefix ? Infinity : word.length + most;
	const found: NearTerm[] = [];
	for (let term = from; term < to; term++) {
		if (term % termsBetweenYields === 0) {
			yield;
		}
		const start = vocabulary.starts[term]!;
		const end = vocabulary.starts[term + 1]!;
		const length = end - start;
		if (length < shortest || length > longest) {
			continue;
		}
		const theirs = vocabulary.letters[term]!;
		if (bitCount(letters & ~theirs) > most || (!asPrefix && bitCount(theirs & ~letters) > most)) {
			continue;
		}
		const edits = editDistance(word, vocabulary.units, start, end, most, asPrefix);
		if (edits <= most) {
			found.push({ term, share: likely * shareOfEdits[edits]! });
		}
	}
	return found;
}

const firstCharacters = [...'abcdefghijklmnopqrstuvwxyz0123456789'];

/** The terms that are `word` but for one edit at its beginning. Few are looked up, so a scan is not needed. */
export function* termsWithOtherBeginning(vocabulary: Vocabulary, word: string): NearTerms {
	const rest = word.slice(1);
	const swapped = word.charAt(1) + word.charAt(0) + word.slice(2);
	const meant = firstCharacters.flatMap(character => [character + rest, character + word]);
	const terms = new Set(
		[swapped, rest, ...meant].filter(term => term !== word).map(term => vocabulary.find(term)),
	);
	terms.delete(-1);
	return Array.from(terms, term => ({ term, share: leastOfOneEdit }));
}

/** A word that stands for a longer one has at least this part of its letters. */
const leastPart = 0.4;
const shortenedShare = 0.6;

/** The terms that `word` is what somebody left of: their first letter and some others, as `attn` of `attention`. */
export function* termsShortened(vocabulary: Vocabulary, word: string): NearTerms {
	const letters = lettersOf(word);
	const [from, to] = vocabulary.prefixRange(firstCharacter(word));
	const found: NearTerm[] = [];
	for (let term = from; term < to; term++) {
		if (term % termsBetweenYields === 0) {
			yield;
		}
		const length = vocabulary.lengthOf(term);
		const mayBe = length > word.length && length * leastPart <= word.length;
		if (mayBe && (letters & ~vocabulary.letters[term]!) === 0 && isLeftOf(word, vocabulary.term(term))) {
			found.push({ term, share: (shortenedShare * word.length) / length });
		}
	}
	return found;
}

function isLeftOf(word: string, term: string): boolean {
	let at = -1;
	for (const letter of word) {
		at = term.indexOf(letter, at + 1);
		if (at < 0) {
			return false;
		}
	}
	return true;
}

function firstCharacter(word: string): string {
	return [...word][0] ?? '';
}
