import type { Corpus } from './corpus';
import { PostingReader, type Postings } from './postings';

/** Papers that match a word by some factor times their weight in the postings of a term. */
export interface FoundTerms {
	readonly postings: Postings;
	/** The first of terms that follow each other. */
	readonly term: number;
	/** The factor of each. */
	readonly factors: readonly number[];
	/** What the number of the first paper of the postings is. */
	readonly offset: number;
}

/** How many living papers have one of the terms in these fields, as far as they are no more than `most`. */
export function countPapers(
	{ size, dead }: Corpus,
	found: readonly FoundTerms[],
	most: number,
	fields: number,
): number {
	const all = found.reduce(
		(sum, { postings: { starts }, term, factors }) => sum + starts[term + factors.length]! - starts[term]!,
		0,
	);
	if (all < most) {
		return all;
	}
	const seen = new Uint8Array(most > 1 ? size : 0);
	let count = 0;
	for (const { postings, term, factors, offset } of found) {
		for (let at = term; at < term + factors.length; at++) {
			const posting = new PostingReader(postings, at, offset);
			while (posting.next()) {
				if (posting.fields & fields && !dead[posting.doc] && !seen[posting.doc]) {
					seen[posting.doc] = 1;
					if (++count === most) {
						return most;
					}
				}
			}
		}
	}
	return count;
}
