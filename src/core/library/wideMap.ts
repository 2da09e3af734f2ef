import { nameHash } from './nameNumber';

const width = 64;

/**
 * Entries of very many keys, whole numbers or strings, in many maps: a single one takes a tenth of a second each time it has
 * to make room.
 */
export class WideMap<Key extends string | number, Value> {
	size = 0;
	private readonly maps: (Map<Key, Value> | undefined)[] = [];

	get(key: Key): Value | undefined {
		return this.maps[placeOf(key)]?.get(key);
	}

	has(key: Key): boolean {
		return this.maps[placeOf(key)]?.has(key) === true;
	}

	set(key: Key, value: Value): void {
		const map = (this.maps[placeOf(key)] ??= new Map());
		this.size -= map.size;
		this.size += map.set(key, value).size;
	}

	delete(key: Key): void {
		if (this.maps[placeOf(key)]?.delete(key)) {
			this.size--;
		}
	}

	/** In no order. */
	*[Symbol.iterator](): Generator<[Key, Value]> {
		for (const map of this.maps) {
			yield* map ?? [];
		}
	}
}

function placeOf(key: string | number): number {
	return (typeof key === 'string' ? nameHash(key) : key) % width;
}
