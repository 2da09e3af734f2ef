import { assignedKeys } from './assignKeys';
import { type KeyedWork, rekeyed } from './keyedWork';
import { mergeRuns, type Run } from './mergeRuns';
import { NameTable } from './nameTable';
import type { Paper } from './paper';
import { renewedWorks } from './renewedWorks';
import { SharedMap } from './sharedMap';
import { restoreLibrary } from './restoredLibrary';
import { type StoredLibrary, storeLibrary } from './storedLibrary';
import type { StoredRecords } from './storedRecords';
import { WideMap } from './wideMap';
import type { NamedRecord } from './work';

/** What one file says. */
export interface LibraryPart {
	readonly uri: string;
	readonly kind: 'dump' | 'bibliography' | 'note';
	readonly records: RecordList;
}

/** Records in the order of lines. */
export type RecordList = readonly NamedRecord[] | StoredRecords;

/** The record that begins on a line; none behind it is restored. */
export function recordOn({ records }: LibraryPart, line: number): Pick<NamedRecord, 'record'> | undefined {
	for (const named of records) {
		if (named.record.line === line) {
			return named;
		}
	}
	return undefined;
}

const worksBetweenYields = 500;
const pushedBetweenYields = 20_000;

/** Every paper that the files tell of, as an immutable value. */
export class Library {
	static readonly empty = new Library([], () => undefined);

	private constructor(
		/** Those of dumps first, in order of file and line. */
		readonly papers: readonly Paper[],
		/**
		 * The paper with this citekey, in any case; also by another key that a bibliography or note gives it, and by the
		 * key that it would have, or once had, without them.
		 */
		readonly get: (key: string) => Paper | undefined,
		/** What it was made of. */
		readonly parts: ReadonlySet<LibraryPart> = new Set(),
		/** In the order of papers. */
		readonly works: readonly KeyedWork[] = [],
		readonly names = NameTable.empty,
		readonly byKey = new SharedMap<Paper>(),
	) {}

	/** The library that `stored` made these arrays of, and of these parts; `undefined` where they do not fit together. */
	static *restored(
		stored: StoredLibrary,
		parts: readonly LibraryPart[],
	): Generator<undefined, Library | undefined> {
		const restored = yield* restoreLibrary(stored, parts);
		if (!restored) {
			return undefined;
		}
		const { papers, works, names, byKey } = restored;
		return new Library(papers, getter(byKey), new Set(parts), works, names, byKey);
	}

	/** Itself but for its parts, which are stored elsewhere in their order. */
	stored(): Generator<undefined, StoredLibrary> {
		return storeLibrary(this, [...this.parts]);
	}

	/**
	 * The library of `parts`. Only what changed since `previous` is worked on, and papers about which nothing changed stay
	 * the same objects; all else is as if there had been none before.
	 */
	static *of(parts: Iterable<LibraryPart>, previous = Library.empty): Generator<undefined, Library> {
		const now = new Set(parts);
		const gone = new Set([...previous.parts].filter(part => !now.has(part)));
		const come = [...now].filter(part => !previous.parts.has(part));
		if (gone.size === 0 && come.length === 0) {
			return previous;
		}
		const renewed = yield* renewedWorks(previous.works, previous.names, come, gone);
		const { flags } = renewed;
		const changes = new WideMap<string, Paper | undefined>();
		let cleared = 0;
		for (let index = flags.indexOf(1); index >= 0; index = flags.indexOf(1, index + 1)) {
			entriesOf(previous.works[index]!).forEach(entry => changes.set(entry, undefined));
			if (++cleared % worksBetweenYields === 0) {
				yield;
			}
		}
		const added = yield* withKeys(renewed.works, changes);
		const runs = yield* mergeRuns(previous.works, flags, added);
		const works = yield* inRuns(runs, added, previous.works);
		const papers = yield* inRuns(
			runs,
			added.map(({ paper }) => paper),
			previous.papers,
		);
		const names = yield* previous.names.merged(renewed.names, runs);
		const byKey = yield* previous.byKey.changed(changes);
		return new Library(papers, getter(byKey), now, works, names, byKey);
	}
}

/** What stands in the runs, one after another. */
function* inRuns<Item>(
	runs: readonly Run[],
	added: readonly Item[],
	known: readonly Item[],
): Generator<undefined, Item[]> {
	const items: Item[] = [];
	for (const { isNew, start, end } of runs) {
		const from = isNew ? added : known;
		for (let index = start; index < end; index++) {
			if (items.push(from[index]!) % pushedBetweenYields === 0) {
				yield;
			}
		}
	}
	return items;
}

/** Works under the citekeys that they get, which are added to `byKey`. */
function* withKeys(
	works: readonly KeyedWork[],
	byKey: WideMap<string, Paper | undefined>,
): Generator<undefined, KeyedWork[]> {
	const { keys, taken, exact } = yield* assignedKeys(works);
	const keyed: KeyedWork[] = [];
	for (const [index, work] of works.entries()) {
		const key = keys[index]!;
		keyed.push(work.paper.key === key ? work : rekeyed(work, key));
		if (index % worksBetweenYields === 0) {
			yield;
		}
	}
	for (const [key, index] of exact) {
		byKey.set(exactEntry(key), keyed[index]!.paper);
	}
	let seen = 0;
	for (const [key, index] of taken) {
		byKey.set(key, keyed[index]!.paper);
		if (++seen % worksBetweenYields === 0) {
			yield;
		}
	}
	return keyed;
}

/** Every entry by which a work may be found. */
function entriesOf({ paper, fixedKey, madeName, titleName, otherKeys }: KeyedWork): readonly string[] {
	const exact = fixedKey === undefined ? [] : [exactEntry(fixedKey), fixedKey.toLowerCase()];
	return [paper.key.toLowerCase(), madeName, titleName, ...exact, ...otherKeys.map(key => key.toLowerCase())];
}

/** No key that is looked for begins so. */
function exactEntry(key: string): string {
	return `\0${key}`;
}

/** A function of its own, so that no library keeps the one before it in memory. */
function getter(byKey: SharedMap<Paper>): Library['get'] {
	return key => byKey.get(exactEntry(key)) ?? byKey.get(key.toLowerCase());
}
