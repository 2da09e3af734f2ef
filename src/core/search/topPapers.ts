import type { Paper } from '../library/paper';
import type { Corpus } from './corpus';
import { keyHead } from './segment';
import { compareText } from './compareText';

export interface ScoredPaper {
	readonly doc: number;
	readonly paper: Paper;
	readonly score: number;
}

/** By score, the best first; ties by citekey. */
export function compareScored(left: Omit<ScoredPaper, 'doc'>, right: Omit<ScoredPaper, 'doc'>): number {
	return right.score - left.score || compareText(left.paper.key, right.paper.key);
}

/** Keeps the best of all papers that are added. */
export class TopPapers {
	/** The best of those before in order, and what was added since. */
	private kept: ScoredPaper[] = [];
	/** What is lower is not kept. */
	lowest = -Infinity;
	private lowestHead = 0;

	constructor(
		private readonly corpus: Corpus,
		private readonly limit: number,
	) {}

	/** Best first. */
	get entries(): readonly ScoredPaper[] {
		this.sort();
		return this.kept;
	}

	/** Whether a paper with this score may be kept. Common words tie so many papers that citekeys come too late. */
	admits(doc: number, score: number): boolean {
		return score > this.lowest || (score === this.lowest && this.corpus.keyHeads[doc]! <= this.lowestHead);
	}

	/** Keeps the paper if its score admits it. */
	add(doc: number, score: number): void {
		// Sorting now and then is quicker than to find the place of each.
		if (
			this.admits(doc, score) &&
			this.kept.push({ doc, paper: this.corpus.papers[doc]!, score }) >= 1.25 * this.limit
		) {
			this.sort();
		}
	}

	private sort(): void {
		this.kept = this.kept.sort(compareScored).slice(0, this.limit);
		const last = this.kept.at(-1);
		if (last && this.kept.length === this.limit) {
			this.lowest = last.score;
			this.lowestHead = keyHead(last.paper.key);
		}
	}
}
