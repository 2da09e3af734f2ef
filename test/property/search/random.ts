/** A seeded source of numbers from 0 to 1, the same on every run (mulberry32). */
export function seededRandom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

export function pick<Item>(items: readonly Item[], random: () => number): Item {
	const item = items[Math.floor(random() * items.length)];
	if (item === undefined) {
		throw new Error('There is nothing to pick from.');
	}
	return item;
}

export function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
	return items
		.map(item => ({ item, order: random() }))
		.sort((left, right) => left.order - right.order)
		.map(({ item }) => item);
}
