import * as vscode from 'vscode';
import { findEntries } from '../../core/bibliography/findEntries';
import type { Addition } from '../../core/bibliography/insertReferences';
import { paperReference } from '../../core/bibliography/paperReference';
import type { Paper, Source } from '../../core/library/paper';
import type { LibraryService } from '../files/libraryService';
import { inSlices } from '../slices';
import { currentText } from './currentText';

/** What is known of papers as bibliographies hold it: the user's own entry where there is one, else made from the paper. */
export async function ownEntries(
	papers: readonly Paper[],
	library: LibraryService,
): Promise<readonly Addition[]> {
	const parts = new Map(Array.from(library.parts.ofKind('bibliography'), part => [part.uri, part] as const));
	const places = new Map(
		papers.flatMap(paper => {
			const place = paper.sources.find(({ uri }) => parts.has(uri));
			return place ? [[paper, place] as const] : [];
		}),
	);
	const found = new Map<string, ReadonlyMap<number, Addition>>();
	for (const uri of new Set([...places.values()].map(place => place.uri))) {
		const lines = new Set([...places.values()].flatMap(place => (place.uri === uri ? place.line : [])));
		found.set(uri, await entriesIn(uri, parts.get(uri)!.format, lines));
	}
	return papers.map(paper => {
		const place: Source | undefined = places.get(paper);
		const own = place && found.get(place.uri)?.get(place.line);
		// The file may have changed since the library was made: what stands there must still be this paper.
		return own && own.reference.key.toLowerCase() === paper.key.toLowerCase()
			? own
			: { reference: own ? { ...own.reference, key: paper.key } : paperReference(paper) };
	});
}

async function entriesIn(
	uri: string,
	format: Parameters<typeof findEntries>[1],
	lines: ReadonlySet<number>,
): Promise<ReadonlyMap<number, Addition>> {
	const text = await currentText(vscode.Uri.parse(uri));
	return inSlices(findEntries(text, format, lines));
}

/** Abstracts are in the dumps; in a bibliography that is read by people they would only be in the way. */
export function withoutAbstract(addition: Addition): Addition {
	const { abstract, ...reference } = addition.reference;
	return addition.bibtex || abstract === undefined ? addition : { reference };
}
