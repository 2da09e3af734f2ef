import type { Paper } from '../library/paper';
import { dateRank, listedDate } from './listedDate';

export const sortOrders = ['title', 'date', 'dump'] as const;
export type SortOrder = (typeof sortOrders)[number];

/** Papers in an order: by title, newest first, or as the dumps have them. */
export function* sortPapers(
	papers: readonly Paper[],
	order: SortOrder,
): Generator<undefined, readonly Paper[]> {
	switch (order) {
		case 'title':
			return yield* sortedBy(papers, titleRank);
		case 'date':
			return yield* sortedBy(papers, paper => dateRank(listedDate(paper)));
		case 'dump':
			return papers;
	}
}

/** Without marks, quotes and case, so that `“Élan”` stands under E. */
export function titleRank({ title }: Paper): string {
	return title
		.normalize('NFKD')
		.replace(/[\p{M}\p{P}\p{S}]+/gu, '')
		.trim()
		.toLowerCase();
}

/** A stable merge sort that yields between runs; each rank is made once. */
function* sortedBy<Rank extends string | number>(
	papers: readonly Paper[],
	rank: (paper: Paper) => Rank,
): Generator<undefined, readonly Paper[]> {
	const run = 512;
	let runs: [rank: Rank, paper: Paper][][] = [];
	for (let start = 0; start < papers.length; start += run) {
		const ranked = papers.slice(start, start + run).map((paper): [Rank, Paper] => [rank(paper), paper]);
		runs.push(ranked.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
		yield;
	}
	while (runs.length > 1) {
		const merged: typeof runs = [];
		for (let i = 0; i < runs.length; i += 2) {
			const [left = [], right] = runs.slice(i, i + 2);
			merged.push(right ? yield* merge(left, right) : left);
		}
		runs = merged;
	}
	return (runs[0] ?? []).map(([, paper]) => paper);
}

function* merge<Rank, Item>(
	left: [Rank, Item][],
	right: [Rank, Item][],
): Generator<undefined, [Rank, Item][]> {
	const merged: [Rank, Item][] = [];
	for (let l = 0, r = 0; l < left.length || r < right.length;) {
		const [one, other] = [left[l], right[r]];
		if (one && (!other || one[0] <= other[0])) {
			merged.push(one);
			l++;
		} else if (other) {
			merged.push(other);
			r++;
		}
		if (merged.length % 4096 === 0) {
			yield;
		}
	}
	return merged;
}
