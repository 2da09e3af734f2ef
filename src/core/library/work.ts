import { titlesWithoutMath } from './mathTitle';
import type { PaperRecord } from './paper';
import { WideMap } from './wideMap';

/** A record with the names its work goes by. */
export interface NamedRecord {
	readonly record: PaperRecord;
	readonly names: readonly string[];
}

/** Names of a record's work, such as `arxiv:2312.00752`; records that share one are the same work. */
export function namedRecord(record: PaperRecord): NamedRecord {
	const names: string[] = [];
	const title = normalizedTitle(record.title);
	if (title) {
		names.push(`title:${title}`);
	}
	for (const written of record.title.includes('$') ? titlesWithoutMath(record.title) : []) {
		const name = normalizedTitle(written);
		if (name !== '' && !names.includes(`title:${name}`)) {
			names.push(`title:${name}`);
		}
	}
	if (record.arxiv) {
		names.push(`arxiv:${record.arxiv.toLowerCase()}`);
	}
	if (record.doi) {
		names.push(`doi:${record.doi.toLowerCase()}`);
	}
	return { record, names };
}

/** Names many records, bit by bit. */
export function* namedRecords(records: readonly PaperRecord[]): Generator<undefined, NamedRecord[]> {
	const named: NamedRecord[] = [];
	for (const record of records) {
		named.push(namedRecord(record));
		if (named.length % 200 === 0) {
			yield;
		}
	}
	return named;
}

/** A title without case, punctuation and spaces: `Mamba: Linear-Time` is `mambalineartime`. */
export function normalizedTitle(title: string): string {
	// Upper before lower case, so that `ß` and `SS` meet.
	const folded = title.normalize('NFKC').toUpperCase().toLowerCase();
	return folded.replace(/[\p{P}\p{Z}\p{C}]+/gu, '') || folded.trim();
}

/** The works of some records. */
interface Works<Item, Name> {
	/** Works and their records stay in the order in which they came. */
	readonly works: readonly (readonly Item[])[];
	/** The index of the work that goes by a name. */
	readonly find: (name: Name) => number | undefined;
}

/** Gathers the items of each work: those that share a name, or are linked by others that do. */
export function* groupByWork<Item, Name extends string | number>(
	items: readonly Item[],
	namesOf: (item: Item) => readonly Name[],
): Generator<undefined, Works<Item, Name>> {
	const parents: number[] = [];
	const firstOfName = new WideMap<Name, number>();
	for (let index = 0; index < items.length; index++) {
		parents.push(index);
		for (const name of namesOf(items[index]!)) {
			const same = firstOfName.get(name);
			if (same === undefined) {
				firstOfName.set(name, index);
			} else {
				join(parents, same, index);
			}
		}
		if (index % itemsBetweenYields === 0) {
			yield;
		}
	}
	const works: Item[][] = [];
	/** The place of the work that begins with this item. */
	const places = new Uint32Array(items.length);
	for (let index = 0; index < items.length; index++) {
		const first = root(parents, index);
		if (first === index) {
			places[index] = works.push([items[index]!]) - 1;
		} else {
			works[places[first]!]!.push(items[index]!);
		}
		if (index % itemsBetweenYields === 0) {
			yield;
		}
	}
	const find = (name: Name) => {
		const index = firstOfName.get(name);
		return index === undefined ? undefined : places[root(parents, index)];
	};
	return { works, find };
}

const itemsBetweenYields = 1000;

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
