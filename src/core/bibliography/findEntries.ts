import type { BibliographyFormat } from './bibliographyFormat';
import { bibtexBlocks } from './bibtex/bibtexBlocks';
import { BibtexMacros } from './bibtex/bibtexValues';
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
	const own = format === 'bibtex' ? yield* ownTexts(text) : () => undefined;
	return new Map(
		entries
			.filter(({ line }) => lines.has(line))
			.map(({ reference, line, start }) => [line, { reference, bibtex: own(start) }]),
	);
}

/** The text of each sound entry of a `.bib`, by the offset where it begins, as it can stand in another file. */
export function* ownTexts(text: string): Generator<undefined, (start: number) => string | undefined> {
	const blocks = yield* bibtexBlocks(text);
	const macros = BibtexMacros.of(text, blocks);
	const sound = new Map(
		blocks.flatMap(block =>
			block.kind === 'entry' && block.problems.length === 0 ? [[block.start, block] as const] : [],
		),
	);
	return start => {
		const entry = sound.get(start);
		return entry && standaloneEntry(text, entry, macros);
	};
}
