import { titleScore } from '../score/titleScore';
import { couldBeTitle, type Row } from './row';

/** How much likelier a row is a title for what stands around it; above 0 more likely than not. */
export type Places = (row: Row, near: Near) => number;

/** The kinds of the rows around one. */
export interface Near {
	readonly earlier: Row | undefined;
	readonly before: Row | undefined;
	readonly after: Row | undefined;
	readonly next: Row | undefined;
	readonly later: Row | undefined;
}

const rounds = 5;
const most = 3;

/** Learns from the rows themselves where titles stand: at first from words and people below, then from what those have in common. */
export function* learnPlaces(
	rows: readonly Row[],
	known: ReadonlyMap<number, string>,
): Generator<undefined, Places> {
	const candidates: { readonly row: Row; readonly near: Near; readonly own: number }[] = [];
	for (const [at, row] of rows.entries()) {
		if (at % 64 === 63) {
			yield;
		}
		if (couldBeTitle(row)) {
			candidates.push({ row, near: nearOf(rows, at), own: ownScore(row) });
		}
	}
	let odds: ReadonlyMap<string, number> = new Map();
	for (let round = 0; round < rounds; round++) {
		const titles = new Map<string, number>();
		const others = new Map<string, number>();
		let share = 0;
		for (const [index, { row, near, own }] of candidates.entries()) {
			if (index % 256 === 255) {
				yield;
			}
			const score =
				own +
				(round > 0
					? placeScore(odds, row, near)
					: known.size > 0
						? isKnown(row, known)
							? 3
							: -2
						: evidence(near));
			const likely = 1 / (1 + Math.exp(-score));
			share += likely;
			for (const key of keysOf(row, near)) {
				titles.set(key, (titles.get(key) ?? 0) + likely);
				others.set(key, (others.get(key) ?? 0) + 1 - likely);
			}
		}
		odds = oddsOf(titles, others, share, candidates.length - share);
	}
	return (row, near) => ownScore(row) + placeScore(odds, row, near);
}

/** Many rows may stand in the line of a title. */
function isKnown({ block: { line, text } }: Row, known: ReadonlyMap<number, string>): boolean {
	const title = known.get(line);
	return title !== undefined && title.includes(text) && text.length > title.length * 0.5;
}

export function nearOf(rows: readonly Row[], at: number): Near {
	return {
		earlier: rows[at - 2],
		before: rows[at - 1],
		after: rows[at + 1],
		next: rows[at + 2],
		later: rows[at + 3],
	};
}

/** Titles that look like something else are rare. */
const unlike: Readonly<Record<string, number>> = { person: 1, organisation: 1.5, credit: 1.5, people: 3 };

function ownScore({ block, kind }: Row): number {
	return Math.max(-3, Math.min(3, titleScore(block) * 0.5)) - (unlike[kind] ?? 0);
}

const names = new Set(['people', 'person', 'credit']);

/** What speaks for a title before anything is known of the page. */
function evidence({ before, after, next }: Near): number {
	return (
		(names.has(after?.kind ?? '') ? 2 : 0) +
		(names.has(next?.kind ?? '') || after?.kind === 'venue' ? 0.7 : 0) +
		(before?.kind === 'people' ? 0.3 : 0) -
		1.5
	);
}

function keysOf({ marks, block }: Row, { earlier, before, after, next, later }: Near): readonly string[] {
	const gap = block.afterGap ? '_' : '';
	return [
		`<${before?.kind ?? ''}${gap}`,
		`>${after?.kind ?? ''}`,
		`}${next?.kind ?? ''}`,
		`]${later?.kind ?? ''}`,
		`[${earlier?.kind ?? ''}`,
		`*${marks}`,
	];
}

function placeScore(odds: ReadonlyMap<string, number>, row: Row, near: Near): number {
	return keysOf(row, near).reduce((sum, key) => sum + (odds.get(key) ?? 0), 0);
}

function oddsOf(
	titles: ReadonlyMap<string, number>,
	others: ReadonlyMap<string, number>,
	allTitles: number,
	allOthers: number,
): ReadonlyMap<string, number> {
	return new Map(
		[...titles].map(([key, count]) => {
			const ofTitles = (count + 0.5) / (allTitles + 2);
			const ofOthers = ((others.get(key) ?? 0) + 0.5) / (allOthers + 2);
			return [key, Math.max(-most, Math.min(most, Math.log(ofTitles / ofOthers)))];
		}),
	);
}
