/** Milliseconds that this process has worked; those in which a busy machine let it wait do not count. */
export function cpuTime(): number {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
}
