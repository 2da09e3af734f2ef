import type { Dump } from './dump';
import { beginsLikeJson, readJson } from './json/readJson';
import { isLiteratureNote } from './literatureNote';
import { readPapers } from './readPapers';

/** Reads a text; yields often so that a caller can stop or pause, and never throws. */
export function* readDump(text: string): Generator<undefined, Dump> {
	if (isLiteratureNote(text)) {
		return { layout: 'none', records: [], problems: [] };
	}
	return beginsLikeJson(text) ? yield* readJson(text) : yield* readPapers(text, () => {});
}
