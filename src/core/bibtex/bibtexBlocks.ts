import type { BibtexBlock } from './bibtexBlock';
import { scanBibtex } from './scanBibtex';

/** All blocks of a `.bib` file, bit by bit. */
export function* bibtexBlocks(text: string): Generator<undefined, readonly BibtexBlock[]> {
	const blocks: BibtexBlock[] = [];
	for (const block of scanBibtex(text)) {
		blocks.push(block);
		if (blocks.length % 20 === 0) {
			yield;
		}
	}
	return blocks;
}
