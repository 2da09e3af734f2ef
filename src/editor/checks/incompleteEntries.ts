import type { Paper } from '../../core/library/paper';
import type { BibliographyPart } from '../bibliography/bibliographyReader';
import type { LibraryService } from '../files/libraryService';

/** Tells what the entry of a paper lacks, as one would say it; `undefined` where it lacks nothing, or there is none. */
export function incompleteEntries(library: LibraryService): (paper: Paper) => readonly string[] | undefined {
	const parts = new Map(Array.from(library.parts.ofKind('bibliography'), part => [part.uri, part] as const));
	return ({ sources }) => {
		const source = sources.find(({ uri }) => parts.has(uri));
		return source && lackingByLine(parts.get(source.uri)!).get(source.line);
	};
}

/** Parts are made once for each version of a file. */
const known = new WeakMap<BibliographyPart, ReadonlyMap<number, readonly string[]>>();

function lackingByLine(part: BibliographyPart): ReadonlyMap<number, readonly string[]> {
	const lacking = known.get(part) ?? new Map(part.incomplete.map(({ line, lacks }) => [line, lacks]));
	known.set(part, lacking);
	return lacking;
}
