import { WideMap } from './wideMap';

const entriesBetweenYields = 2000;
/** Changes beyond this share of all are taken over into a map of their own. */
const mostNewer = 0.1;

/** What is asked of a map that stays as it is. */
type Entries<Value> = Pick<WideMap<string, Value>, 'get' | 'size'> & Iterable<[string, Value]>;

/** An immutable map that shares with the one it was made from what stayed the same. */
export class SharedMap<Value> {
	constructor(
		private readonly base: Entries<Value> = new WideMap(),
		/** What changed since; `undefined` for what is gone. */
		private readonly newer: WideMap<string, Value | undefined> = new WideMap(),
	) {}

	get(key: string): Value | undefined {
		return this.newer.get(key) ?? (this.newer.has(key) ? undefined : this.base.get(key));
	}

	*[Symbol.iterator](): Generator<[string, Value]> {
		for (const entry of this.base) {
			if (!this.newer.has(entry[0])) {
				yield entry;
			}
		}
		for (const [key, value] of this.newer) {
			if (value !== undefined) {
				yield [key, value];
			}
		}
	}

	/** This map after changes; `undefined` takes an entry out. */
	*changed(changes: WideMap<string, Value | undefined>): Generator<undefined, SharedMap<Value>> {
		if (this.newer.size + changes.size <= this.base.size * mostNewer) {
			const newer = yield* copied(this.newer, new WideMap<string, Value | undefined>());
			return new SharedMap(this.base, yield* copied(changes, newer));
		}
		const all = new WideMap<string, Value>();
		let seen = 0;
		for (const entries of [this.base, this.newer, changes] as readonly Iterable<
			[string, Value | undefined]
		>[]) {
			for (const [key, value] of entries) {
				if (value === undefined) {
					all.delete(key);
				} else {
					all.set(key, value);
				}
				if (++seen % entriesBetweenYields === 0) {
					yield;
				}
			}
		}
		return new SharedMap(all);
	}
}

function* copied<Value>(
	from: WideMap<string, Value>,
	to: WideMap<string, Value>,
): Generator<undefined, WideMap<string, Value>> {
	let seen = 0;
	for (const [key, value] of from) {
		to.set(key, value);
		if (++seen % entriesBetweenYields === 0) {
			yield;
		}
	}
	return to;
}
