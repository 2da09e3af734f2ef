/** How long `work` took, and the longest time that nothing else could run meanwhile, in milliseconds. */
export async function timed(work: () => Thenable<unknown>): Promise<{ took: number; stall: number }> {
	let stall = 0;
	let last = performance.now();
	const beat = setInterval(() => {
		stall = Math.max(stall, performance.now() - last);
		last = performance.now();
	}, 1);
	const begin = performance.now();
	await work();
	clearInterval(beat);
	return { took: performance.now() - begin, stall };
}
