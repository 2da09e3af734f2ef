import * as vscode from 'vscode';
import type { CitationsByKey } from '../../core/citation/citationsByKey';
import { type CitingPlace, linkedArxiv } from '../../core/citation/citingPlaces';
import type { Paper } from '../../core/library/paper';
import type { LibraryService } from '../files/libraryService';

/**
 * Where documents name a key, by URI. A dump mentions nothing, nor does what tells of the paper itself by a link; which
 * paper that is only its caller knows.
 */
export function* mentions(
	key: string,
	paper: Paper | undefined,
	citations: CitationsByKey,
	library: LibraryService,
): Generator<readonly [uri: string, places: readonly CitingPlace[]]> {
	for (const [uri, all] of citations.of(key)) {
		const isOwn = paper?.sources.some(source => source.uri === uri);
		const places = isOwn ? all.filter(({ isLink }) => !isLink) : all;
		if (places.length > 0 && library.parts.kindOf(vscode.Uri.parse(uri)) !== 'dump') {
			yield [uri, places];
		}
	}
}

/** The papers that are mentioned, with the keys that name them. */
export function mentionedPapers(
	citations: CitationsByKey,
	library: LibraryService,
): ReadonlyMap<Paper, readonly string[]> {
	const found = new Map<Paper, string[]>();
	let byArxiv: ReadonlyMap<string | undefined, Paper> | undefined;
	for (const key of citations.keys) {
		const arxiv = linkedArxiv(key);
		// All papers are looked through where one is linked to, and not before.
		byArxiv ??= arxiv ? new Map(library.current.papers.map(paper => [paper.arxiv, paper])) : undefined;
		const paper = arxiv ? byArxiv?.get(arxiv) : library.current.get(key);
		if (paper && !mentions(key, paper, citations, library).next().done) {
			found.set(paper, [...(found.get(paper) ?? []), key]);
		}
	}
	return found;
}
