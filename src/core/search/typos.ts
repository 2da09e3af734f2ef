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
export function nearTerms(
	vocabulary: Vocabulary,
	word: string,
	most: number,
	asPrefix: boolean,
	anyFirstLetter: boolean,
): NearTerms {
	const likely = anyFirstLetter ? otherFirstLetter : 1;
	const letters = lettersOf(word);
	const { units, starts } = vocabulary;
	const beginning = anyFirstLetter ? '' : firstCharacter(word);
	return likeTerms(vocabulary, beginning, (term, length) => {
		if (length < word.length - most || (!asPrefix && length > word.length + most)) {
			return 0;
		}
		const theirs = vocabulary.letters[term]!;
		if (bitCount(letters & ~theirs) > most || (!asPrefix && bitCount(theirs & ~letters) > most)) {
			return 0;
		}
		const edits = editDistance(word, units, starts[term]!, starts[term + 1]!, most, asPrefix);
		return edits <= most ? likely * shareOfEdits[edits]! : 0;
	});
}

/** The terms that begin so and are likely to be meant. */
function* likeTerms(
	vocabulary: Vocabulary,
	beginning: string,
	shareOf: (term: number, length: number) => number,
): NearTerms {
	const [from, to] = vocabulary.prefixRange(beginning);
	const found: NearTerm[] = [];
	for (let term = from; term < to; term++) {
		if (term % termsBetweenYields === 0) {
			yield;
		}
		const share = shareOf(term, vocabulary.lengthOf(term));
		if (share > 0) {
			found.push({ term, share });
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
export function termsShortened(vocabulary: Vocabulary, word: string): NearTerms {
	const letters = lettersOf(word);
	return likeTerms(vocabulary, firstCharacter(word), (term, length) => {
		const mayBe = length > word.length && length * leastPart <= word.length;
		return mayBe && (letters & ~vocabulary.letters[term]!) === 0 && isLeftOf(word, vocabulary.term(term))
			? (shortenedShare * word.length) / length
			: 0;
	});
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
