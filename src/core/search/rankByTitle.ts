import type { Paper } from '../library/paper';
import { squeeze } from './fold';
import { identifierIn } from './identifier';
import { positiveWords, type Query } from './query';
import { matchTokens, rangesOf, type Range } from './textMatch';
import { titleTokens } from './textTokens';
import { titleFit } from './titleFit';
import { compareScored, type ScoredPaper } from './topPapers';
import { shareAsWritten } from './writtenWords';

/** A paper that a query finds. */
export interface Hit {
	readonly paper: Paper;
	/** Comparable within one result only. */
	readonly score: number;
	/** What to highlight in the title. */
	readonly titleMatches: readonly Range[];
}

/** What a paper scores whose citekey, arXiv id or DOI the query is. */
const nameScore = 1000;
const hitsBetweenYields = 16;

/** Orders hits by their titles and what the host knows of them, best first. */
export function* rankByTitle(
	found: readonly ScoredPaper[],
	{ text, root }: Query,
	boost: (paper: Paper) => number = () => 0,
): Generator<undefined, Hit[]> {
	const words = positiveWords(root);
	const name = squeeze(identifierIn(text.trim()) ?? text);
	const hits: Hit[] = [];
	for (const { paper, score } of found) {
		const title = titleTokens(paper.title);
		const matches = matchTokens(title, words);
		const better = score * (1 + titleFit(matches, title.length, words.length)) * (1 + boost(paper));
		const exact = words.length > 1 ? shareAsWritten(paper, words) ** 4 : 0;
		hits.push({
			paper,
			score: better * (1 + exact) + (isNamed(paper, name) ? nameScore : 0),
			titleMatches: rangesOf(matches),
		});
		if (hits.length % hitsBetweenYields === 0) {
			yield;
		}
	}
	return hits.sort(compareScored);
}

function isNamed({ key, arxiv, doi }: Paper, name: string): boolean {
	return name !== '' && [key, arxiv, doi].some(known => squeeze(known ?? '') === name);
}
