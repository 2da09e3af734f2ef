import type { Paper } from '../library/paper';
import { isLetter } from './phraseMatch';
import type { QueryWord } from './query';

/** The share of the query's words that stand in the paper just as typed, and not as a plural, a beginning or a typo. */
export function shareAsWritten(
	{ title, abstract, authors, tags, noteText = '' }: Paper,
	words: readonly QueryWord[],
): number {
	const text = [title, abstract, authors, tags, noteText].join(' ').toLowerCase();
	return words.filter(({ text: word }) => stands(word, text)).length / words.length;
}

function stands(word: string, text: string): boolean {
	for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
		if (!isLetter(text, at - 1) && !isLetter(text, at + word.length)) {
			return true;
		}
	}
	return false;
}
