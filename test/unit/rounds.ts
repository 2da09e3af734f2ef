/** How often a test that makes up its input goes round: few times as one works, more with `FUZZ_RUNS=50 npm test -- unit`. */
export function rounds(usual: number): number {
	return usual * Number(process.env.FUZZ_RUNS ?? 1);
}
