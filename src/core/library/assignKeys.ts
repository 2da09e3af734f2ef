import { distinctCitekey } from './citekey';
import type { KeyedWork } from './keyedWork';

interface AssignedKeys {
	/** The citekey of each work, in their order. */
	readonly keys: readonly string[];
	readonly get: (key: string) => KeyedWork | undefined;
}

/** Gives each work its citekey: the one that a file fixes, else the one that its facts make, told apart where two would meet. */
export function* assignedKeys(works: readonly KeyedWork[]): Generator<undefined, AssignedKeys> {
	const keys = new Array<string>(works.length);
	const taken = new Map<string, KeyedWork>();
	/** Fixed keys that differ from a taken one only in case. */
	const exact = new Map<string, KeyedWork>();
	const take = (index: number, key: string) => {
		keys[index] = key;
		taken.set(key.toLowerCase(), works[index]!);
	};
	const fixed = works.flatMap(({ fixedKey }, index) => (fixedKey === undefined ? [] : index));
	yield;
	// Where a note and a bibliography give two works one key, the bibliography is right.
	for (const index of [
		...fixed.filter(i => works[i]!.isInBibliography),
		...fixed.filter(i => !works[i]!.isInBibliography),
	]) {
		const work = works[index]!;
		const key = work.fixedKey ?? work.madeKey;
		const holder = taken.get(key.toLowerCase());
		if (!holder) {
			take(index, key);
		} else if (holder.fixedKey !== key && !exact.has(key)) {
			keys[index] = key;
			exact.set(key, work);
		} else {
			take(index, freeKey(key, work, taken));
		}
	}
	yield* takeMadeKeys(works, taken, take);
	yield* addOtherNames(works, taken);
	return { keys, get: key => exact.get(key) ?? taken.get(key.toLowerCase()) };
}

function* takeMadeKeys(
	works: readonly KeyedWork[],
	taken: ReadonlyMap<string, KeyedWork>,
	take: (index: number, key: string) => void,
): Generator<undefined, void> {
	const claims = new Map<string, number>();
	for (const [index, { fixedKey, madeKey }] of works.entries()) {
		if (fixedKey === undefined) {
			const made = madeKey.toLowerCase();
			claims.set(made, (claims.get(made) ?? (taken.has(made) ? 1 : 0)) + 1);
		}
		if (index % 500 === 0) {
			yield;
		}
	}
	for (const [index, work] of works.entries()) {
		if (work.fixedKey === undefined) {
			// Both works of a clash get a suffix from their own title, whichever was read first.
			const isClash = claims.get(work.madeKey.toLowerCase()) !== 1;
			take(index, isClash ? freeKey(work.madeKey, work, taken) : work.madeKey);
		}
		if (index % 500 === 0) {
			yield;
		}
	}
}

function freeKey(key: string, { paper }: KeyedWork, taken: ReadonlyMap<string, KeyedWork>): string {
	let length = 4;
	while (taken.has(distinctCitekey(key, paper.title, length).toLowerCase())) {
		length++;
	}
	return distinctCitekey(key, paper.title, length);
}

/** A draft may cite a paper by the key it had while less was known; two claims to one such key void it. */
function* addOtherNames(
	works: readonly KeyedWork[],
	taken: Map<string, KeyedWork>,
): Generator<undefined, void> {
	for (const work of works) {
		for (const key of work.otherKeys) {
			if (!taken.has(key.toLowerCase())) {
				taken.set(key.toLowerCase(), work);
			}
		}
	}
	yield;
	const claims = new Map<string, KeyedWork | undefined>();
	for (const [index, work] of works.entries()) {
		for (const key of new Set([work.madeKey.toLowerCase(), work.titleKey.toLowerCase()])) {
			if (!taken.has(key)) {
				claims.set(key, claims.has(key) ? undefined : work);
			}
		}
		if (index % 500 === 0) {
			yield;
		}
	}
	for (const [key, work] of claims) {
		if (work) {
			taken.set(key, work);
		}
	}
}
