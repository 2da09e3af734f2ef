import { median } from '../median';
import { isPrintedRow, type Row } from './row';

/** A title, and the rows between the titles before and behind it. */
export interface ShapedCard {
	readonly title: Row;
	/** Its place among the rows. */
	readonly at: number;
	/** How clearly it stands where titles stand. */
	readonly score: number;
	/** Nearest last. */
	readonly before: readonly Row[];
	readonly after: readonly Row[];
}

/** Rows that may belong to a card, in front of its title and behind it. */
const inFront = 3;
export const behind = 15;

/** What is much less clear than most titles is none. */
export function leastScore(scores: readonly number[]): number {
	return 0.4 * median(scores.filter(score => score > 0));
}

/** The cards of these rows; of two neighbours the clearer one is a title. */
export function shapedCards(
	rows: readonly Row[],
	scores: readonly number[],
	least: number,
): readonly ShapedCard[] {
	const starts = rows.flatMap((_, at) => {
		const score = scores[at]!;
		const before = scores[at - 1] ?? 0;
		return score > least && score >= (scores[at + 1] ?? score) && (before <= 0 || before <= score) ? at : [];
	});
	return starts.map((at, index) => ({
		title: rows[at]!,
		at,
		score: scores[at]!,
		before: rows.slice(Math.max(0, at - inFront, (starts[index - 1] ?? -1) + 1), at),
		after: rows.slice(at + 1, Math.min(at + 1 + behind, starts[index + 1] ?? Infinity)),
	}));
}

const signing: ReadonlySet<string> = new Set(['people', 'person', 'credit']);

/** Whether a row names people. */
export function signs({ kind }: Row): boolean {
	return signing.has(kind);
}

export function isSigned({ before, after }: ShapedCard): boolean {
	return before.some(signs) || after.some(signs);
}

export function isPrinted({ title, before, after }: ShapedCard): boolean {
	return [title, ...before, ...after].some(isPrintedRow);
}
