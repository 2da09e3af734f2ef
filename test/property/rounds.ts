/**
 * How often a test that makes up its input goes round: `usual` times in CI, a fifth of that while one works, more with
 * `FUZZ_RUNS=50 npm test -- property`.
 */
export function rounds(usual: number): number {
	return Math.ceil(usual * Number(process.env.FUZZ_RUNS ?? (process.env.CI ? 1 : 0.2)));
}
