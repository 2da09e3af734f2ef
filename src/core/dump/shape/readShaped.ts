import type { PaperRecord } from '../../library/paper';
import type { Placed } from '../cards';
import type { Part } from '../score/parts';
import type { Shape } from './learnShape';
import type { PageRows } from './pageRows';
import type { Row } from './row';
import { behind, type ShapedCard } from './shapedCards';
import { abstractOf } from './shapedPapers';

/** A paper that the shape of its page tells, and how clearly. */
export interface ShapedPaper {
	readonly record: PaperRecord;
	readonly score: number;
}

/** Reads the papers of a whole page by its shape; `visit` hears what each row turned out to be. */
export function* readShaped(
	page: PageRows,
	{ cardsIn, recordOf }: Shape,
	visit: (placed: Placed) => void,
): Generator<undefined, readonly ShapedPaper[]> {
	const papers: ShapedPaper[] = [];
	let rows = page.first;
	for (let isLast = false; !isLast;) {
		const next = yield* page.next();
		isLast = next.length === 0;
		const found = yield* cardsIn(rows);
		// What stands around the last ones is not known yet.
		const end = isLast ? rows.length : Math.max(0, rows.length - 2 * behind);
		const whole = found.filter(card => card.at < end);
		for (const card of whole) {
			yield;
			papers.push({ record: recordOf(card), score: card.score });
		}
		const open = found[whole.length];
		const from = open ? open.at - open.before.length : end;
		show(rows.slice(0, from), whole, visit);
		rows = [...rows.slice(from), ...next];
		yield;
	}
	return papers;
}

/** Titles last: they share their lines with what stands beside them. */
function show(rows: readonly Row[], cards: readonly ShapedCard[], visit: (placed: Placed) => void): void {
	const parts = new Map<Row, Part>();
	for (const card of cards) {
		const abstract = abstractOf(card);
		for (const row of [...card.before, ...card.after]) {
			parts.set(row, row === abstract ? 'abstract' : 'head');
		}
	}
	for (const row of rows) {
		visit({ block: row.block, part: parts.get(row) ?? 'other', inTail: false });
	}
	for (const { title } of cards) {
		visit({ block: title.block, part: 'title', inTail: false });
	}
}
