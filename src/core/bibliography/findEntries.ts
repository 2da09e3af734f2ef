import type { BibliographyFormat } from './bibliographyFormat';
import type { BibtexBlock } from './bibtex/bibtexBlock';
import { scanBibtex } from './bibtex/scanBibtex';
import { standaloneEntry } from './bibtex/standaloneEntry';
import type { Addition } from './insertReferences';
import { readBibliography } from './readBibliography';

/** The entries of a bibliography that begin at these lines, with their own text where it is BibTeX. */
export function* findEntries(
	text: string,
	format: BibliographyFormat,
	lines: ReadonlySet<number>,
): Generator<undefined, ReadonlyMap<number, Addition>> {
	const { entries } = yield* readBibliography(text, format);
	const found = new Map<number, Addition>();
	const blocks = format === 'bibtex' ? yield* blocksOf(text) : [];
	for (const { reference, line, start } of entries) {
		if (lines.has(line)) {
			const block = blocks.find(block => block.start === start);
			const bibtex =
				block?.kind === 'entry' && block.isClosed && block.problems.length === 0
					? standaloneEntry(text, block, blocks)
					: undefined;
			found.set(line, { reference, bibtex });
		}
	}
	return found;
}

function* blocksOf(text: string): Generator<undefined, BibtexBlock[]> {
	const blocks: BibtexBlock[] = [];
	for (const block of scanBibtex(text)) {
		blocks.push(block);
		if (blocks.length % 50 === 0) {
			yield;
		}
	}
	return blocks;
}
