/** `make`, but what it made of the last `most` keys or fewer is given again. */
export function remembering<Key, Value>(most: number, make: (key: Key) => Value): (key: Key) => Value {
	const kept = new Map<Key, Value>();
	return key => {
		let value = kept.get(key);
		if (value === undefined) {
			if (kept.size >= most) {
				kept.clear();
			}
			kept.set(key, (value = make(key)));
		}
		return value;
	};
}
