const step = 1 << 20;

/** A fingerprint of a text: two texts with the same one are taken for the same. */
export function* textHash(text: string): Generator<undefined, string> {
	let high = 0x811c9dc5;
	let low = 0x01000193;
	for (let start = 0; start < text.length; start += step) {
		const end = Math.min(text.length, start + step);
		for (let i = start; i < end; i++) {
			const unit = text.charCodeAt(i);
			high = Math.imul(high ^ unit, 0x01000193);
			low = Math.imul(low ^ unit, 0x5bd1e995) + high;
		}
		yield;
	}
	return `${text.length.toString(36)}.${(high >>> 0).toString(36)}.${(low >>> 0).toString(36)}`;
}
