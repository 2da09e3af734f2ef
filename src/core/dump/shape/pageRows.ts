import type { Layout } from '../learnLayout';
import type { Block } from '../page/block';
import { blocksOf } from '../page/blocks';
import { pageText } from '../page/pageText';
import { cellsOf, learnCells } from './cells';
import { rowOf, type Row } from './row';

/** Blocks that teach how the cards of a page look, and that are read at a time. */
const stretch = 2000;

/** Lines that happen to fit are no paragraphs; narrow ones of cards do so often. */
const narrowest = 50;

/** The rows of a page, a stretch at a time; none at its end. */
export function* pageRows(text: string, layout: Layout): Generator<undefined, PageRows> {
	const width = layout.width !== undefined && layout.width >= narrowest ? layout.width : 'unknown';
	const blocks = blocksOf(
		pageText(text, layout.markup, layout.references),
		width,
		layout.headLines,
		layout.titleColumn,
	);
	const some = yield* take(blocks);
	const cuts = yield* learnCells(some);
	function* rowsOf(own: readonly Block[]): Generator<undefined, readonly Row[]> {
		const rows: Row[] = [];
		for (const block of own) {
			yield;
			rows.push(...cellsOf(block, cuts).map(cell => rowOf(cell, layout.repeated)));
		}
		return rows;
	}
	return {
		first: yield* rowsOf(some),
		*next() {
			return yield* rowsOf(yield* take(blocks));
		},
	};
}

export interface PageRows {
	readonly first: readonly Row[];
	next(): Generator<undefined, readonly Row[]>;
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
