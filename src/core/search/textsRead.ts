import type { Paper } from '../library/paper';
import { findPapers } from './findPapers';
import type { PaperIndex, SearchOptions } from './paperIndex';
import { parseQuery } from './parseQuery';
import { everyNode } from './query';
import { rankedAgain } from './searchCorpus';
import { TopPapers } from './topPapers';

/** Whether it may take the abstract of any paper to tell whether a query holds for it. */
export function readsAnyText(query: string): boolean {
	const { root } = parseQuery(query);
	const nodes = root ? everyNode(root) : [];
	return nodes.some(node => node.kind === 'phrase' || (node.kind === 'filter' && node.name === 'has'));
}

/** The papers whose abstracts a search for `limit` hits reads, where it may not read just any. */
export function* papersRead(
	{ corpus }: PaperIndex,
	query: string,
	{ limit = 0, cited }: Pick<SearchOptions, 'limit' | 'cited'>,
): Generator<undefined, readonly Paper[]> {
	const { root } = parseQuery(query, cited !== undefined);
	const top = new TopPapers(corpus, Math.max(limit, rankedAgain));
	if (root) {
		yield* findPapers(corpus, root, cited, false, top);
	}
	return top.entries.map(({ paper }) => paper);
}
