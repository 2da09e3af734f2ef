import type { BibliographyFormat } from './bibliographyFormat';
import { bibtexBlocks } from '../bibtex/bibtexBlocks';
import { BibtexMacros } from '../bibtex/bibtexValues';
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
	const found = entries.filter(({ line }) => lines.has(line));
	const keys = new Set(found.map(({ reference }) => reference.key.toLowerCase()));
	return new Map(
		found.map(({ reference, line, start }) => {
			const bibtex = own(start);
			return [line, { reference, bibtex: bibtex && isWhole(bibtex, keys) ? bibtex : undefined }];
		}),
	);
}

/** Whether the entries from which it inherits go with it; else it is written with what it has from them. */
function isWhole(bibtex: string, keys: ReadonlySet<string>): boolean {
	return Array.from(bibtex.matchAll(/\b(?:crossref|xdata)\s*=\s*["{]([^"{}]*)["}]/gi)).every(
		([, parents = '']) => parents.split(',').every(key => keys.has(key.trim().toLowerCase())),
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
