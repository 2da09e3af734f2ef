import type { Paper } from '../library/paper';
import type { QueryWord } from './query';
import { remembering } from './remembering';

/** The share of the query's words that stand in the paper just as typed, and not as a plural, a beginning or a typo. */
export function shareAsWritten(paper: Paper, words: readonly QueryWord[]): number {
	const text = textOf(paper);
	return (
		words.filter(({ text: word }) => text.includes(word) && wholeWord(word).test(text)).length / words.length
	);
}

/** Each keystroke looks at almost the same papers as the one before, and abstracts may have to be read from files. */
const textOf = remembering(300, ({ title, abstract, authors, tags, noteText = '' }: Paper) =>
	[title, abstract, authors, tags, noteText].join(' ').toLowerCase(),
);

/** Words are letters and digits alone. */
const wholeWord = remembering(1000, word => new RegExp(`(?<![a-z\\d])${word}(?![a-z\\d])`));
