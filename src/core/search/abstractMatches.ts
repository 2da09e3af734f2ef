import { soughtWords } from './soughtWords';
import { inAbstract } from './segment';
import { matchTokens, rangesOf, type Range } from './textMatch';
import { tokensOf } from './textTokens';

/** Where an abstract has the words of a query, as UTF-16 offsets. */
export function abstractMatches(abstract: string, query: string): readonly Range[] {
	const words = soughtWords(query, inAbstract);
	return words.length === 0 ? [] : rangesOf(matchTokens(tokensOf(abstract), words));
}
