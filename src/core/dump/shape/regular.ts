/** Fewer tell nothing. */
const fewest = 4;

/** Whether steps from one paper to the next are so alike that none was passed over; the last one also counts what follows all. */
export function isRegular(steps: readonly number[]): boolean {
	const inner = steps.slice(0, -1).sort((a, b) => a - b);
	const usual = inner[inner.length >> 1] ?? 0;
	return inner.length >= fewest && inner.at(-1)! <= usual * 1.5 + 1;
}
