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
	/** Best first. */
	readonly entries: ScoredPaper[] = [];
	private lowest = -Infinity;
	private lowestHead = 0;

	constructor(
		private readonly corpus: Corpus,
		private readonly limit: number,
	) {}

	/** Whether a paper with this score may be kept. Common words tie so many papers that citekeys come too late. */
	admits(doc: number, score: number): boolean {
		return score > this.lowest || (score === this.lowest && this.corpus.keyHead(doc) <= this.lowestHead);
	}

	add(doc: number, score: number): void {
		const added = { doc, paper: this.corpus.paper(doc), score };
		const worse = this.entries.findIndex(entry => compareScored(added, entry) < 0);
		this.entries.splice(worse < 0 ? this.entries.length : worse, 0, added);
		if (this.entries.length > this.limit) {
			this.entries.pop();
		}
		const last = this.entries.at(-1);
		if (last && this.entries.length === this.limit) {
			this.lowest = last.score;
			this.lowestHead = keyHead(last.paper.key);
		}
	}
}
