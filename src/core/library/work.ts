import type { PaperRecord } from './paper';

/** A record with the names its work goes by. */
export interface NamedRecord {
	readonly record: PaperRecord;
	readonly names: readonly string[];
}

/** Names of a record's work, such as `arxiv:2312.00752`; records that share one are the same work. */
export function namedRecord(record: PaperRecord): NamedRecord {
	const names = [`title:${normalizedTitle(record.title)}`];
	if (record.arxiv) {
		names.push(`arxiv:${record.arxiv.toLowerCase()}`);
	}
	if (record.doi) {
		names.push(`doi:${record.doi.toLowerCase()}`);
	}
	return { record, names };
}

/** A title without case, punctuation and spaces: `Mamba: Linear-Time` is `mambalineartime`. */
export function normalizedTitle(title: string): string {
	// Upper before lower case, so that `ß` and `SS` meet.
	const folded = title.normalize('NFKC').toUpperCase().toLowerCase();
	return folded.replace(/[\p{P}\p{Z}\p{C}]+/gu, '') || folded.trim();
}

/** Gathers the records of each work; works and their records stay in the order in which they came. */
export function* groupByWork(named: Iterable<NamedRecord>): Generator<undefined, readonly PaperRecord[][]> {
	const records: PaperRecord[] = [];
	const parents: number[] = [];
	const firstOfName = new Map<string, number>();
	for (const { record, names } of named) {
		const index = records.push(record) - 1;
		parents.push(index);
		for (const name of names) {
			const same = firstOfName.get(name);
			if (same === undefined) {
				firstOfName.set(name, index);
			} else {
				join(parents, same, index);
			}
		}
		if (index % 500 === 0) {
			yield;
		}
	}
	const works = new Map<number, PaperRecord[]>();
	for (const [index, record] of records.entries()) {
		const first = root(parents, index);
		const work = works.get(first);
		if (work) {
			work.push(record);
		} else {
			works.set(first, [record]);
		}
		if (index % 500 === 0) {
			yield;
		}
	}
	return [...works.values()];
}

/** The first record of the work to which a record belongs. */
function root(parents: number[], index: number): number {
	let current = index;
	for (let parent = parents[current]!; parent !== current; parent = parents[current]!) {
		parents[current] = parents[parent]!;
		current = parent;
	}
	return current;
}

function join(parents: number[], one: number, other: number): void {
	const [first, second] = [root(parents, one), root(parents, other)].sort((a, b) => a - b) as [
		number,
		number,
	];
	parents[second] = first;
}
