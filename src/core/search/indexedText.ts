import type { Paper } from '../library/paper';

/** All that is indexed of a paper besides its citekey. */
export function indexedText({ title, arxiv, doi, year, noteText, abstract, authors, tags }: Paper): string {
	return [title, arxiv, doi, year, noteText, abstract, authors.join('\n'), tags.join('\n')].join('\0');
}
