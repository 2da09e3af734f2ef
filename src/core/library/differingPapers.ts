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
	// Most stand in both, not far from where they stood: what is not found yet stays little.
	const removed = new Set<Paper>();
	const added = new Set<Paper>();
	for (const [at, old] of gone.entries()) {
		const other = come[at];
		if (!added.delete(old)) {
			removed.add(old);
		}
		if (other && !removed.delete(other)) {
			added.add(other);
		}
		if (at % papersBetweenYields === 0) {
			yield;
		}
	}
	const rest: Paper[] = [];
	for (let at = gone.length; at < come.length; at++) {
		if (!removed.delete(come[at]!)) {
			rest.push(come[at]!);
		}
		if (at % papersBetweenYields === 0) {
			yield;
		}
	}
	return { added: [...added, ...rest], removed: [...removed] };
}
