import type { Library, LibraryPart } from './library';
import { LoneWork } from './loneWork';
import type { Paper } from './paper';

const worksBetweenYields = 1000;

/**
 * By the place of a dump's record: the paper that it alone tells of; none where others tell of it too, or where it is not
 * among `wanted`, which are in the order of the library.
 */
export function* lonePapers(
	{ papers, works }: Library,
	part: LibraryPart,
	wanted: readonly Paper[],
): Generator<undefined, readonly (Paper | undefined)[]> {
	const lone = new Array<Paper | undefined>(part.records.length).fill(undefined);
	let next = 0;
	for (let index = wanted[0] ? papers.indexOf(wanted[0]) : -1; next < wanted.length; index++) {
		const work = works[index];
		if (!work) {
			throw new Error('Papers are wanted that the library has not, or not in this order.');
		}
		if (work.paper === wanted[next]) {
			next++;
			if (work instanceof LoneWork && work.located[0].part === part) {
				lone[work.located[0].place] = work.paper;
			}
		}
		if (index % worksBetweenYields === 0) {
			yield;
		}
	}
	return lone;
}
