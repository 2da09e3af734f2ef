import { haveSameAbstract } from '../library/lazyAbstract';
import type { Paper } from '../library/paper';

/** Whether two papers are the same in all that is indexed besides the citekey. */
export function haveSameText(one: Paper, other: Paper): boolean {
	return factsOf(one) === factsOf(other) && haveSameAbstract(one, other);
}

function factsOf({ title, arxiv, doi, year, noteText, authors, tags }: Paper): string {
	return [title, arxiv, doi, year, noteText, authors.join('\n'), tags.join('\n')].join('\0');
}
