/** The middle one of some numbers, the greater of two; 0 where there are none. */
export function median(numbers: readonly number[]): number {
	return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
}
