import type { Block } from './page/block';

/** A short name for the place of a block: its marks and what kinds of blocks stand around it. */
export function surroundings(blocks: readonly Block[], index: number): string {
	const block = blocks[index]!;
	const marks = `${block.heading}${block.bullet ? '-' : ''}${block.strong ? '*' : ''}${block.afterGap ? '_' : ''}${linkKind(block)}`;
	return `${kind(blocks[index - 1])}|${marks}|${kind(blocks[index + 1])}`;
}

/** The marks that a page sets on a block by itself. */
export function marksOf(block: Block): string {
	return `${block.heading}${block.bullet ? '-' : ''}${block.strong ? '*' : ''}${block.links.some(link => link.text.length >= block.text.length * 0.6) ? '@' : ''}`;
}

function kind(block: Block | undefined): string {
	if (!block) {
		return 'end';
	}
	if (block.sort !== 'text') {
		return block.sort;
	}
	return (
		block.field?.name ?? (block.looks.length > 250 ? 'prose' : block.looks.length < 14 ? 'word' : 'line')
	);
}

function linkKind({ links, text }: Block): string {
	const own = links.find(link => link.text.length >= text.length * 0.6);
	return own
		? own.url
				.replace(/^https?:\/\/(?:www\.)?/, '')
				.split(/[/?#]/)
				.slice(0, 2)
				.join('/')
				.replace(/\d+/g, '0')
		: '';
}
