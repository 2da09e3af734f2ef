import { soughtWords } from './soughtWords';
import { inTitle } from './segment';
import { matchTokens, rangesOf, type Range } from './textMatch';
import { titleTokens } from './textTokens';

/** Where a title has the words of a query, as UTF-16 offsets. */
export function titleMatches(title: string, query: string): readonly Range[] {
	return rangesOf(matchTokens(titleTokens(title), soughtWords(query, inTitle)));
}
