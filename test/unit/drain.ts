/** The result of work that yields to let others breathe, done in one go. */
export function drain<Result>(work: Generator<undefined, Result>): Result {
	for (;;) {
		const step = work.next();
		if (step.done) {
			return step.value;
		}
	}
}
