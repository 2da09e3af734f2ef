import { distinctCitekey } from './citekey';
import type { KeyedWork } from './keyedWork';
import { WideMap } from './wideMap';

export interface AssignedKeys {
	/** The citekey of each work, in their order. */
	readonly keys: readonly string[];
	/** The place of the work that goes by a lower-cased key. */
	readonly taken: WideMap<string, number>;
	/** The place of a work whose fixed key differs from another's only in case. */
	readonly exact: ReadonlyMap<string, number>;
}

const worksBetweenYields = 1000;
/** Letters that tell one key from another. */
const usualSuffix = 4;

/** Gives each work its citekey: the one that a file fixes, else the one that its facts make, told apart where two would meet. */
export function* assignedKeys(works: readonly KeyedWork[]): Generator<undefined, AssignedKeys> {
	const keys = new Array<string>(works.length);
	const taken = new WideMap<string, number>();
	const exact = new Map<string, number>();
	const take = (index: number, key: string) => {
		keys[index] = key;
		taken.set(key.toLowerCase(), index);
	};
	const fixed: number[] = [];
	for (let index = 0; index < works.length; index++) {
		if (works[index]!.fixedKey !== undefined) {
			fixed.push(index);
		}
	}
	yield;
	// Where a note and a bibliography give two works one key, the bibliography is right.
	for (const index of [
		...fixed.filter(i => works[i]!.isInBibliography),
		...fixed.filter(i => !works[i]!.isInBibliography),
	]) {
		const work = works[index]!;
		const key = work.fixedKey ?? work.madeKey;
		const holder = taken.get(key.toLowerCase());
		if (holder === undefined) {
			take(index, key);
		} else if (works[holder]!.fixedKey !== key && !exact.has(key)) {
			keys[index] = key;
			exact.set(key, index);
		} else {
			take(index, freeKey(key, work, taken));
		}
	}
	yield* takeMadeKeys(works, keys, taken);
	yield* addOtherNames(works, keys, taken);
	return { keys, taken, exact };
}

function* takeMadeKeys(
	works: readonly KeyedWork[],
	keys: string[],
	taken: WideMap<string, number>,
): Generator<undefined, void> {
	/** Works whose key another would have too. */
	const clashing = new Set<number>();
	for (let index = 0; index < works.length; index++) {
		const { fixedKey, madeKey, madeName } = works[index]!;
		const holder = fixedKey === undefined ? taken.get(madeName) : index;
		if (holder === undefined) {
			keys[index] = madeKey;
			taken.set(madeName, index);
		} else if (holder !== index) {
			clashing.add(index);
			if (works[holder]!.fixedKey === undefined) {
				clashing.add(holder);
			}
		}
		if (index % worksBetweenYields === 0) {
			yield;
		}
	}
	// Both works of a clash get a suffix from their own title, whichever was read first.
	for (const index of clashing) {
		if (taken.get(works[index]!.madeName) === index) {
			taken.delete(works[index]!.madeName);
		}
	}
	let told = 0;
	for (const index of [...clashing].sort((a, b) => a - b)) {
		const key = freeKey(works[index]!.madeKey, works[index]!, taken);
		keys[index] = key;
		taken.set(key.toLowerCase(), index);
		if (++told % 200 === 0) {
			yield;
		}
	}
}

function freeKey(key: string, { paper }: KeyedWork, taken: WideMap<string, number>): string {
	// Made of the title alone, so what it was before is what it is now.
	const before = paper.key;
	if (isDistinct(before, key) && !taken.has(before.toLowerCase())) {
		return before;
	}
	for (let length = usualSuffix; ; length++) {
		const distinct = distinctCitekey(key, paper.title, length);
		if (!taken.has(distinct.toLowerCase())) {
			return distinct;
		}
	}
}

function isDistinct(before: string, key: string): boolean {
	return before.length === key.length + 1 + usualSuffix && before.startsWith(`${key}_`);
}

/** A draft may cite a paper by the key it had while less was known; two claims to one such key void it. */
function* addOtherNames(
	works: readonly KeyedWork[],
	keys: readonly string[],
	taken: WideMap<string, number>,
): Generator<undefined, void> {
	for (let index = 0; index < works.length; index++) {
		const { otherKeys } = works[index]!;
		for (const key of otherKeys) {
			if (!taken.has(key.toLowerCase())) {
				taken.set(key.toLowerCase(), index);
			}
		}
		if (index % worksBetweenYields === 0) {
			yield;
		}
	}
	const claims = new WideMap<string, number>();
	for (let index = 0; index < works.length; index++) {
		const { madeKey, madeName, titleName } = works[index]!;
		// Most are known by the key that they have.
		if (keys[index] === madeKey && madeName === titleName) {
			continue;
		}
		for (const name of madeName === titleName ? [madeName] : [madeName, titleName]) {
			if (!taken.has(name)) {
				claims.set(name, claims.has(name) ? -1 : index);
			}
		}
		if (index % worksBetweenYields === 0) {
			yield;
		}
	}
	for (const [name, index] of claims) {
		if (index >= 0) {
			taken.set(name, index);
		}
	}
}
