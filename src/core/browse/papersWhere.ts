import type { Paper } from '../library/paper';

const papersBetweenYields = 512;

/** The papers for which something holds, in their order. */
export function* papersWhere(
	papers: readonly Paper[],
	holds: (paper: Paper) => boolean,
): Generator<undefined, readonly Paper[]> {
	const found: Paper[] = [];
	for (const [index, paper] of papers.entries()) {
		if (holds(paper)) {
			found.push(paper);
		}
		if (index % papersBetweenYields === 0) {
			yield;
		}
	}
	return found;
}
