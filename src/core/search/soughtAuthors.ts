import type { Paper } from '../library/paper';
import { inAuthors } from './segment';
import { soughtWords } from './soughtWords';
import { matchTokens } from './textMatch';
import { tokensOf } from './textTokens';

/** The authors of a paper whose names a query has a word of. */
export function soughtAuthors({ authors }: Paper, query: string): readonly string[] {
	const words = authors.length === 0 ? [] : soughtWords(query, inAuthors);
	return words.length === 0 ? [] : authors.filter(name => matchTokens(tokensOf(name), words).length > 0);
}
