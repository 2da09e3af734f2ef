import { parseQuery } from './parseQuery';
import { positiveWords, type QueryWord } from './query';

/** The words that a query seeks in a field, such as `inTitle`, among others. */
export function soughtWords(query: string, field: number): readonly QueryWord[] {
	return positiveWords(parseQuery(query).root).filter(word => word.fields & field);
}
