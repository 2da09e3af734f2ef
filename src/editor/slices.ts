import type { CancellationToken } from 'vscode';

/** Longest stretch of our work between two breaths of the extension host, in milliseconds. */
const slice = 5;
/** The same where it is nearly done and somebody waits for it. */
const hurriedSlice = 20;

let sliceEnds = 0;
let workedUntil = 0;
let lastTurn = Promise.resolve();

/** How much is being done that somebody waits for. */
let awaited = 0;

let isHurried = false;

/** Does `work` bit by bit, so that the extension host stays responsive; `undefined` where it was cancelled. */
export function inSlices<Result>(work: Generator<undefined, Result>): Promise<Result>;
export function inSlices<Result>(
	work: Generator<undefined, Result>,
	token: CancellationToken,
): Promise<Result | undefined>;
export async function inSlices<Result>(
	work: Generator<undefined, Result>,
	token?: CancellationToken,
): Promise<Result | undefined> {
	beginAtOnce();
	awaited++;
	try {
		return await done(work, breathe, token);
	} finally {
		awaited--;
	}
}

/**
 * Begins a slice in which what somebody waits for can be done at once, if it takes but a moment. Once in each turn of the
 * host, however many ask for it.
 */
export function hurry(): void {
	if (!isHurried) {
		isHurried = true;
		sliceEnds = performance.now() + hurriedSlice;
		afterOthers(() => (isHurried = false));
	}
}

/** The same for what nobody waits for. */
export async function inIdleSlices<Result>(
	work: Generator<undefined, Result>,
	token: CancellationToken,
): Promise<Result | undefined> {
	// Who waited for something is first to go on with it, and may ask for more.
	await new Promise(afterOthers);
	return done(work, rest, token);
}

async function done<Result>(
	work: Generator<undefined, Result>,
	pause: () => Promise<void>,
	token: CancellationToken | undefined,
): Promise<Result | undefined> {
	for (;;) {
		await pause();
		if (token?.isCancellationRequested) {
			return undefined;
		}
		do {
			const step = work.next();
			if (step.done) {
				workedUntil = performance.now();
				return step.value;
			}
		} while (performance.now() < sliceEnds);
		workedUntil = performance.now();
	}
}

/** The same as `breathe` for what nobody waits for: it rests while anything else is done. */
export async function rest(): Promise<void> {
	do {
		await breathe();
		while (awaited > 0) {
			await new Promise(afterOthers);
		}
	} while (performance.now() >= sliceEnds);
}

/** Where none of our work was done of late, the host needs no breath before some is. */
function beginAtOnce(): void {
	const now = performance.now();
	if (now - Math.max(sliceEnds, workedUntil) > slice) {
		sliceEnds = now + slice;
	}
}

/** Lets the host do what else is due, where we have worked for a slice. Those who work at the same time take turns. */
export async function breathe(): Promise<void> {
	while (performance.now() >= sliceEnds) {
		await (lastTurn = lastTurn.then(nextSlice));
	}
}

async function nextSlice(): Promise<void> {
	await new Promise(afterOthers);
	sliceEnds = performance.now() + slice;
}

/** Runs `next` after what else is due. A timer would wait for a millisecond more, and in a browser for four. */
const afterOthers: (next: (value: unknown) => void) => void =
	(globalThis as { setImmediate?(next: (value: unknown) => void): void }).setImmediate ?? messageToSelf();

function messageToSelf(): (next: (value: unknown) => void) => void {
	const { port1, port2 } = new MessageChannel();
	const waiting: ((value: unknown) => void)[] = [];
	port1.onmessage = () => waiting.shift()?.(undefined);
	return next => {
		waiting.push(next);
		port2.postMessage(undefined);
	};
}
