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
	cardsIn(rows: readonly Row[]): readonly ShapedCard[];
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
	const scoresOf = (some: readonly Row[]) =>
		some.map((row, at) => (couldBeTitle(row) ? places(row, nearOf(some, at)) : -Infinity));
	const scores = scoresOf(rows);
	const least = leastScore(scores);
	const all = shapedCards(rows, scores, least);
	const isAlike = learnAlike(all);
	const first = all.filter(isAlike);
	return known.size > 2 || holdsPapers(first, rows)
		? {
				first,
				cardsIn: some => shapedCards(some, scoresOf(some), least).filter(isAlike),
				recordOf: learnRecords(first),
			}
		: undefined;
}
