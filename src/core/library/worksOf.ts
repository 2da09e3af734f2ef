import type { KeyedWork } from './keyedWork';
import type { LibraryPart } from './library';
import type { LocatedRecord } from './mergeRecords';
import { groupByWork } from './work';

/** A note that names its paper by citekey. */
interface KeyedNote {
	readonly key: string;
	readonly names: readonly string[];
	readonly located: LocatedRecord;
}

type Keyed = (located: readonly LocatedRecord[]) => KeyedWork;

/** The works that parts tell of. A note with a citekey belongs to the paper of that key, whatever else it says. */
export function* worksOf(parts: Iterable<LibraryPart>, keyed: Keyed): Generator<undefined, KeyedWork[]> {
	const keyedNotes: KeyedNote[] = [];
	const { works: groups, find } = yield* groupByWork(located([...parts].sort(byKind), keyedNotes));
	const works: KeyedWork[] = [];
	for (const group of groups) {
		works.push(keyed(group));
		if (works.length % 50 === 0) {
			yield;
		}
	}
	if (keyedNotes.length === 0) {
		return works;
	}
	const indexOf = (names: readonly string[]) => names.map(find).find(index => index !== undefined);
	return yield* withNotes(works, keyedNotes, indexOf, keyed);
}

const kinds: readonly LibraryPart['kind'][] = ['dump', 'bibliography', 'note'];

function byKind(a: LibraryPart, b: LibraryPart): number {
	return kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || (a.uri < b.uri ? -1 : 1);
}

function* located(
	parts: readonly LibraryPart[],
	keyedNotes: KeyedNote[],
): Generator<{ readonly names: readonly string[]; readonly item: LocatedRecord }> {
	for (const { uri, kind, records } of parts) {
		for (const { record, names } of records) {
			const item = { record, uri, kind };
			if (kind === 'note' && record.key !== undefined) {
				keyedNotes.push({ key: record.key, names, located: item });
			} else {
				yield { names, item };
			}
		}
	}
}

function* withNotes(
	works: readonly KeyedWork[],
	notes: readonly KeyedNote[],
	indexOf: (names: readonly string[]) => number | undefined,
	keyed: Keyed,
): Generator<undefined, KeyedWork[]> {
	const fixed = new Map<string, number>();
	/** Those that two works would have lead to none. */
	const made = new Map<string, number | undefined>();
	for (const [index, work] of works.entries()) {
		for (const key of work.fixedKey === undefined ? work.otherKeys : [work.fixedKey, ...work.otherKeys]) {
			fixed.set(key.toLowerCase(), fixed.get(key.toLowerCase()) ?? index);
		}
		for (const key of new Set([work.madeName, work.titleName])) {
			made.set(key, made.has(key) ? undefined : index);
		}
		if (index % 500 === 0) {
			yield;
		}
	}
	const groups: (readonly LocatedRecord[])[] = works.map(work => work.located);
	yield;
	for (const { key, names, located } of notes) {
		const lower = key.toLowerCase();
		const index = fixed.get(lower) ?? made.get(lower) ?? indexOf(names) ?? groups.length;
		groups[index] = [...(groups[index] ?? []), located];
		fixed.set(lower, index);
	}
	const result: KeyedWork[] = [];
	for (const [index, group] of groups.entries()) {
		const work = works[index];
		result.push(work && work.located.length === group.length ? work : keyed(group));
		if (index % 500 === 0) {
			yield;
		}
	}
	return result;
}
