/** Lets those who ask run one after the other. */
export class Turns {
	private latest: Promise<unknown> = Promise.resolve();

	/** Runs when those before have ended; how they ended is no concern of the next, for who asked for it is told. */
	take<Result>(run: () => Promise<Result>): Promise<Result> {
		const result = this.latest.then(run);
		this.latest = result.then(
			() => undefined,
			() => undefined,
		);
		return result;
	}
}
