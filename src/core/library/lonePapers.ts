import type { Library, LibraryPart } from './library';
import { LoneWork } from './loneWork';
import type { Paper } from './paper';

const worksBetweenYields = 5000;

/** By the place of a dump's record: the paper that it alone tells of; none where others tell of it too. */
export function* lonePapers(
	{ works }: Library,
	part: LibraryPart,
): Generator<undefined, readonly (Paper | undefined)[]> {
	const papers = new Array<Paper | undefined>(part.records.length).fill(undefined);
	for (const [index, work] of works.entries()) {
		if (work instanceof LoneWork) {
			const [placed] = work.located;
			if (placed.part === part) {
				papers[placed.place] = work.paper;
			}
		}
		if (index % worksBetweenYields === 0) {
			yield;
		}
	}
	return papers;
}
