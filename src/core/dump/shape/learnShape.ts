import type { PaperRecord } from '../../library/paper';
import { learnAlike } from './alike';
import { holdsPapers } from './holdsPapers';
import { learnPlaces, nearOf } from './learnPlaces';
import { couldBeTitle, type Row } from './row';
import { leastScore, shapedCards, type ShapedCard } from './shapedCards';
import { learnRecords } from './shapedPapers';

/** What the cards of a page have in common. */
export interface Shape {
	/** Those of the rows that taught it. */
	readonly first: readonly ShapedCard[];
	cardsIn(rows: readonly Row[]): Generator<undefined, readonly ShapedCard[]>;
	recordOf(card: ShapedCard): PaperRecord;
}

/**
 * Learns it from rows, whatever their words say; `undefined` where they do not show that there are papers.
 * `known` are titles that are certain, by their lines; three of them show it.
 */
export function* learnShape(
	rows: readonly Row[],
	known: ReadonlyMap<number, string>,
): Generator<undefined, Shape | undefined> {
	const places = yield* learnPlaces(rows, known);
	function* scoresOf(some: readonly Row[]): Generator<undefined, readonly number[]> {
		const scores: number[] = [];
		for (const [at, row] of some.entries()) {
			if (at % 64 === 63) {
				yield;
			}
			scores.push(couldBeTitle(row) ? places(row, nearOf(some, at)) : -Infinity);
		}
		return scores;
	}
	const scores = yield* scoresOf(rows);
	const least = leastScore(scores);
	yield;
	const all = shapedCards(rows, scores, least);
	const isAlike = learnAlike(all);
	const first = all.filter(isAlike);
	yield;
	return known.size > 2 || holdsPapers(first, rows)
		? {
				first,
				*cardsIn(some) {
					return shapedCards(some, yield* scoresOf(some), least).filter(isAlike);
				},
				recordOf: learnRecords(first),
			}
		: undefined;
}
