import { arxivIn } from '../library/identifiers';
import type { Card } from './cards';
import type { Block } from './page/block';

type Side = 'before' | 'after';

/** On which side of its paper a page prints what it knows. Between two cards alone nothing tells. */
export interface Sides {
	readonly id: Side;
	readonly date: Side;
	readonly count: Side;
	readonly authors: Side;
	/** The place below the title where most cards name their authors; one name alone does not tell what it is. */
	readonly authorRow: number | undefined;
}

/** Learns from the first cards: a fact that the last card has not below it, but each has above, stands above. */
export function learnSides(cards: readonly Card[]): Sides {
	function side(has: (block: Block) => boolean): Side {
		const above = cards.filter(card => card.before.slice(-6).some(has)).length;
		const below = cards.at(-1)?.after.slice(0, 12).some(has) ?? false;
		return !below && above > cards.length / 2 && (cards.length > 1 || above > 0) ? 'before' : 'after';
	}
	const rows = cards.map(({ head }) =>
		head.findIndex(block => block.sort === 'text' && block.looks.names >= 2),
	);
	const row = rows.find(one => one >= 0 && rows.filter(other => other === one).length > cards.length / 2);
	const [first] = cards;
	const bare = (block: Block | undefined) => block?.sort === 'count' && !/[a-z]{3}/i.test(block.text);
	const counts = first && first.before.slice(-2).some(bare);
	return {
		id: side(
			block =>
				(block.sort === 'link' && arxivIn(block.text) !== undefined) ||
				block.links.some(link => arxivIn(link.url) !== undefined),
		),
		date: cards.length > 1 ? side(block => block.sort === 'date') : 'after',
		count: counts ? 'before' : 'after',
		authors: side(block => block.field?.name === 'authors' || block.looks.names >= 3),
		authorRow: row,
	};
}
