/** Runs a sliced reading to its end. */
export function run<Result>(reading: Generator<undefined, Result>): Result {
	for (;;) {
		const step = reading.next();
		if (step.done) {
			return step.value;
		}
	}
}
