import type { Paper } from './paper';

const papersBetweenYields = 4096;

/** Which papers came and which went, told by identity. A file that changed changes one stretch of the list. */
export function* differingPapers(
	before: readonly Paper[],
	now: readonly Paper[],
): Generator<undefined, { readonly added: readonly Paper[]; readonly removed: readonly Paper[] }> {
	const shorter = Math.min(before.length, now.length);
	let start = 0;
	while (start < shorter && before[start] === now[start]) {
		start++;
	}
	let same = 0;
	while (same < shorter - start && before[before.length - 1 - same] === now[now.length - 1 - same]) {
		same++;
	}
	yield;
	const gone = before.slice(start, before.length - same);
	const come = now.slice(start, now.length - same);
	return {
		added: yield* without(come, yield* setOf(gone)),
		removed: yield* without(gone, yield* setOf(come)),
	};
}

function* setOf(papers: readonly Paper[]): Generator<undefined, ReadonlySet<Paper>> {
	const set = new Set<Paper>();
	for (const paper of papers) {
		set.add(paper);
		if (set.size % papersBetweenYields === 0) {
			yield;
		}
	}
	return set;
}

function* without(
	papers: readonly Paper[],
	others: ReadonlySet<Paper>,
): Generator<undefined, readonly Paper[]> {
	const rest: Paper[] = [];
	for (let start = 0; start < papers.length; start += papersBetweenYields) {
		rest.push(...papers.slice(start, start + papersBetweenYields).filter(paper => !others.has(paper)));
		yield;
	}
	return rest;
}
