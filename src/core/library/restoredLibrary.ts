import { KeyTable } from './keyTable';
import type { KeyedWork } from './keyedWork';
import type { LibraryPart } from './library';
import { NameTable } from './nameTable';
import type { Paper } from './paper';
import { restorePiece, storedPieces } from './restoredPapers';
import { RestoredWork, sourcesOf, type WorkRecords } from './restoredWork';
import { SharedMap } from './sharedMap';
import { type LibraryContents, type StoredLibrary, worksLength } from './storedLibrary';

/** What `storeLibrary` made these arrays of; `undefined` where they do not fit together. */
export function* restoreLibrary(
	stored: StoredLibrary,
	parts: readonly LibraryPart[],
): Generator<undefined, LibraryContents | undefined> {
	const [starts, of, places, lines, hashes, nameStarts, slots, keyStarts, values] = stored.works.map(
		({ buffer, byteOffset, length }) => new Uint32Array(buffer, byteOffset, length >>> 2),
	);
	const texts = stored.works[worksLength - 1];
	if (!starts || !of || !places || !lines || !hashes || !nameStarts) {
		return undefined;
	}
	if (!slots || !keyStarts || !values || !texts) {
		return undefined;
	}
	const records: WorkRecords = { starts, parts: of, places, lines };
	const papers: Paper[] = [];
	const works: KeyedWork[] = [];
	for (const piece of storedPieces(stored.papers)) {
		for (const facts of restorePiece<StoredFacts>(piece)) {
			const paper = completed(facts, sourcesOf(papers.length, records, parts));
			works.push(new RestoredWork(paper, papers.length, records, parts));
			papers.push(paper);
		}
		yield;
	}
	if (starts.length !== papers.length + 1 || nameStarts.length !== starts.length) {
		return undefined;
	}
	const keys = new KeyTable({ slots, starts: keyStarts, values, texts }, papers);
	return { papers, works, names: new NameTable(hashes, nameStarts), byKey: new SharedMap(keys) };
}

type Lists = Pick<Paper, 'authors' | 'links' | 'tags' | 'sources'>;
type StoredFacts = Omit<Paper, keyof Lists> & { -readonly [List in keyof Lists]?: Lists[List] };

/** One for all papers. */
const nothing: readonly never[] = [];

function completed(facts: StoredFacts, sources: Paper['sources']): Paper {
	facts.authors ??= nothing;
	facts.links ??= nothing;
	facts.tags ??= nothing;
	facts.sources = sources;
	return facts as Paper;
}
