import type { PaperRecord } from '../../library/paper';
import type { Placed } from '../cards';
import type { Layout } from '../learnLayout';
import type { Block } from '../page/block';
import { blocksOf } from '../page/blocks';
import { pageText } from '../page/pageText';
import type { Part } from '../score/parts';
import { learnAlike } from './alike';
import { cellsOf, learnCells } from './cells';
import { holdsPapers } from './holdsPapers';
import { learnPlaces, nearOf } from './learnPlaces';
import { couldBeTitle, rowOf, type Row } from './row';
import { behind, leastScore, shapedCards, type ShapedCard } from './shapedCards';
import { abstractOf, learnRecords } from './shapedPapers';

/** A paper that the shape of its page tells, and how clearly. */
export interface ShapedPaper {
	readonly record: PaperRecord;
	readonly score: number;
}

/** Blocks that teach how the cards of a page look, and that are read at a time. */
const stretch = 2000;

const narrowest = 50;

/**
 * Reads the papers of a page by what its cards have in common, whatever their titles say; none where the beginning does not
 * show that there are any. `known` are lines of titles that are certain, `visit` hears what each row turned out to be.
 */
export function* readShape(
	text: string,
	layout: Layout,
	known: ReadonlySet<number>,
	visit: (placed: Placed) => void,
): Generator<undefined, readonly ShapedPaper[]> {
	const lines = pageText(text, layout.markup, layout.references);
	// Lines that happen to fit are no paragraphs; narrow ones of cards do so often.
	const width = layout.width !== undefined && layout.width >= narrowest ? layout.width : 'unknown';
	const blocks = blocksOf(lines, width, layout.headLines);
	const first = yield* take(blocks);
	const cuts = yield* learnCells(first);
	const rowsOf = (some: readonly Block[]) =>
		some.flatMap(block => cellsOf(block, cuts)).map(block => rowOf(block, layout.repeated));
	let rows: readonly Row[] = rowsOf(first);
	const places = yield* learnPlaces(rows, known);
	const scoresOf = (some: readonly Row[]) =>
		some.map((row, at) => (couldBeTitle(row) ? places(row, nearOf(some, at)) : -Infinity));
	const scores = scoresOf(rows);
	const least = leastScore(scores);
	const all = shapedCards(rows, scores, least);
	const isAlike = learnAlike(all);
	const cards = all.filter(isAlike);
	if (!holdsPapers(cards, rows)) {
		return [];
	}
	const recordOf = learnRecords(cards);
	const papers: ShapedPaper[] = [];
	for (let isLast = false; !isLast;) {
		const next = yield* take(blocks);
		isLast = next.length === 0;
		const found = shapedCards(rows, scoresOf(rows), least).filter(isAlike);
		// What stands around the last ones is not known yet.
		const end = isLast ? rows.length : Math.max(0, rows.length - 2 * behind);
		const whole = found.filter(card => card.at < end);
		papers.push(...whole.map(card => ({ record: recordOf(card), score: card.score })));
		const open = found[whole.length];
		const from = open ? open.at - open.before.length : end;
		show(rows.slice(0, from), whole, visit);
		rows = [...rows.slice(from), ...rowsOf(next)];
		yield;
	}
	return papers;
}

/** The next blocks; rules say nothing. */
function* take(blocks: Generator<Block | undefined, void>): Generator<undefined, readonly Block[]> {
	const taken: Block[] = [];
	while (taken.length < stretch) {
		const step = blocks.next();
		if (step.done) {
			break;
		}
		yield;
		if (step.value && step.value.sort !== 'rule') {
			taken.push(step.value);
		}
	}
	return taken;
}

/** Titles last: they share their lines with what stands beside them. */
function show(rows: readonly Row[], cards: readonly ShapedCard[], visit: (placed: Placed) => void): void {
	const parts = new Map<Row, Part>();
	for (const card of cards) {
		for (const row of [...card.before, ...card.after]) {
			parts.set(row, row === abstractOf(card) ? 'abstract' : 'head');
		}
	}
	for (const row of rows) {
		visit({ block: row.block, part: parts.get(row) ?? 'other', inTail: false });
	}
	for (const { title } of cards) {
		visit({ block: title.block, part: 'title', inTail: false });
	}
}
