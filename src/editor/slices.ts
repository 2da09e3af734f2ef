import type { CancellationToken } from 'vscode';

/** Longest stretch of work between two breaths of the extension host, in milliseconds. */
const slice = 8;

/** Does `work` bit by bit, so that the extension host stays responsive; `undefined` where it was cancelled. */
export async function inSlices<Result>(
	work: Generator<undefined, Result>,
	token: CancellationToken,
): Promise<Result | undefined> {
	for (;;) {
		await breath();
		if (token.isCancellationRequested) {
			return undefined;
		}
		const end = performance.now() + slice;
		do {
			const step = work.next();
			if (step.done) {
				return step.value;
			}
		} while (performance.now() < end);
	}
}

let lastBreath: Promise<unknown> = Promise.resolve();

/** Those who work at the same time take turns: between the slices of any two, the host does what else is due. */
function breath(): Promise<unknown> {
	lastBreath = lastBreath.then(() => new Promise(resolve => setTimeout(resolve, 0)));
	return lastBreath;
}
