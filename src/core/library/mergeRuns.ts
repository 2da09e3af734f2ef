import type { KeyedWork } from './keyedWork';
import { comparePlaces } from './placedRecord';

/** Works that follow each other in a list of works: in the one that there was, or in that of new ones. */
export interface Run {
	readonly isNew: boolean;
	readonly start: number;
	readonly end: number;
}

const searchesBetweenYields = 500;

/** How to merge works that are not flagged with new ones, both in the order of papers. */
export function* mergeRuns(
	works: readonly KeyedWork[],
	flags: Uint8Array,
	added: readonly KeyedWork[],
): Generator<undefined, Run[]> {
	const runs: Run[] = [];
	const keep = (from: number, to: number) => {
		for (let start = from; start < to;) {
			const flagged = flags.subarray(start, to).indexOf(1);
			const end = flagged < 0 ? to : start + flagged;
			if (start < end) {
				runs.push({ isNew: false, start, end });
			}
			start = end + 1;
		}
	};
	let at = 0;
	for (const [index, work] of added.entries()) {
		const next = placeFor(work, works, at);
		keep(at, next);
		const last = runs.at(-1);
		if (last?.isNew) {
			runs[runs.length - 1] = { ...last, end: index + 1 };
		} else {
			runs.push({ isNew: true, start: index, end: index + 1 });
		}
		at = next;
		if (index % searchesBetweenYields === 0) {
			yield;
		}
	}
	keep(at, works.length);
	return runs;
}

/** The first place from `from` on whose work comes behind this one; mostly it is near. */
function placeFor(work: KeyedWork, works: readonly KeyedWork[], from: number): number {
	const isBehind = (index: number) => comparePlaces(works[index]!.located[0]!, work.located[0]!) > 0;
	let low = from;
	let step = 1;
	while (low + step <= works.length && !isBehind(low + step - 1)) {
		low += step;
		step *= 2;
	}
	let high = Math.min(low + step - 1, works.length);
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (isBehind(middle)) {
			high = middle;
		} else {
			low = middle + 1;
		}
	}
	return low;
}
