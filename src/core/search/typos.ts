import { editDistance, forgivenEdits } from './editDistance';
import { bitCount, lettersOf, type Vocabulary } from './vocabulary';

/** A term that may be what a mistyped word means. */
export interface NearTerm {
	readonly term: number;
	readonly edits: number;
}

/** What kind of mistake to look for. */
export interface TypoSearch {
	/** The word may be the beginning of the term. */
	readonly asPrefix: boolean;
	/** The first letter may be the wrong one. */
	readonly anyFirstLetter: boolean;
}

/** The terms within the edits that we forgive in `word`, by number. */
export function nearTerms(
	vocabulary: Vocabulary,
	word: string,
	{ asPrefix, anyFirstLetter }: TypoSearch,
): NearTerm[] {
	const most = forgivenEdits(word.length);
	if (most === 0) {
		return [];
	}
	const letters = lettersOf(word);
	const [from, to] = anyFirstLetter ? [0, vocabulary.size] : vocabulary.prefixRange(firstCharacter(word));
	const shortest = word.length - most;
	const longest = asPrefix ? Infinity : word.length + most;
	const found: NearTerm[] = [];
	for (let term = from; term < to; term++) {
		const start = vocabulary.starts[term] ?? 0;
		const end = vocabulary.starts[term + 1] ?? 0;
		const length = end - start;
		if (length < shortest || length > longest) {
			continue;
		}
		const theirs = vocabulary.letters[term] ?? 0;
		if (bitCount(letters & ~theirs) > most || (!asPrefix && bitCount(theirs & ~letters) > most)) {
			continue;
		}
		const edits = editDistance(word, vocabulary.blob, start, end, most, asPrefix);
		if (edits <= most) {
			found.push({ term, edits });
		}
	}
	return found;
}

function firstCharacter(word: string): string {
	return String.fromCodePoint(word.codePointAt(0) ?? 0);
}
