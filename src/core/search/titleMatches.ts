import { parseQuery } from './parseQuery';
import { positiveWords } from './query';
import { inTitle } from './segment';
import { matchTokens, rangesOf, type Range } from './textMatch';
import { titleTokens } from './textTokens';

/** Where a title has the words of a query, as UTF-16 offsets. */
export function titleMatches(title: string, query: string): readonly Range[] {
	const words = positiveWords(parseQuery(query).root).filter(word => word.fields & inTitle);
	return words.length === 0 ? [] : rangesOf(matchTokens(titleTokens(title), words));
}
