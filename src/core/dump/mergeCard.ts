import type { PaperRecord } from '../library/paper';
import { distinct } from './links';

/** One record of a card that its page prints twice: the first copy's word, filled up from the second. */
export function mergeCard(first: PaperRecord, second: PaperRecord): PaperRecord {
	return {
		...second,
		...first,
		authors: first.authors.length > 0 ? first.authors : second.authors,
		links: distinct([...first.links, ...second.links]),
	};
}
