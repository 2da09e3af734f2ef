/** In milliseconds. */
export interface Timed {
	readonly took: number;
	/** How much of that this thread worked. */
	readonly used: number;
	/** The longest time that nothing else could run. */
	readonly stall: number;
	/** The most that was worked without a break; less than the stall where others kept the machine busy. */
	readonly worked: number;
}

type CpuUsage = { readonly user: number; readonly system: number };

/** How long `work` took, and how long it let nobody else run. */
export async function timed(work: () => Thenable<unknown>): Promise<Timed> {
	let stall = 0;
	let worked = 0;
	let last = performance.now();
	let lastWorked = workTime();
	const beat = setInterval(() => {
		stall = Math.max(stall, performance.now() - last);
		worked = Math.max(worked, workTime() - lastWorked);
		last = performance.now();
		lastWorked = workTime();
	}, 1);
	const begin = performance.now();
	const usedBefore = workTime();
	await work();
	clearInterval(beat);
	return { took: performance.now() - begin, used: workTime() - usedBefore, stall, worked };
}

/** What this thread has used of the processor; the time itself where that cannot be told. */
function workTime(): number {
	const { process } = globalThis as { process?: { threadCpuUsage?(): CpuUsage } };
	const usage = process?.threadCpuUsage?.();
	return usage ? (usage.user + usage.system) / 1000 : performance.now();
}

/** So long did this share of some things take at most, in milliseconds. */
export function atShare(times: readonly number[], share: number): string {
	const sorted = [...times].sort((one, other) => one - other);
	return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN).toFixed(1);
}

/** Prints how long something took. */
export function say(what: string, { took, used, stall, worked }: Timed): void {
	const shown = [took, used, stall, worked].map(time => `${time.toFixed()} ms`);
	console.log(
		`tests│ ${what}: ${shown[0]}, ${shown[1]} of them at work; longest stall ${shown[2]}, longest task ${shown[3]}`,
	);
}
