const sortedAtOnce = 2048;

/** The places of `terms` in the order of their code units; yields often, as no built-in sort can. */
export function* sortTerms(terms: readonly string[]): Generator<undefined, Uint32Array> {
	const order = Uint32Array.from(terms.keys());
	const byText = (left: number, right: number) => compareText(terms[left] ?? '', terms[right] ?? '');
	for (let start = 0; start < order.length; start += sortedAtOnce) {
		order.subarray(start, start + sortedAtOnce).sort(byText);
		yield;
	}
	let source = order;
	let target = new Uint32Array(order.length);
	for (let run = sortedAtOnce; run < order.length; run *= 2) {
		for (let start = 0; start < order.length; start += 2 * run) {
			yield* mergeRuns(source, target, start, run, byText);
		}
		[source, target] = [target, source];
	}
	return source;
}

function* mergeRuns(
	source: Uint32Array,
	target: Uint32Array,
	start: number,
	run: number,
	compare: (left: number, right: number) => number,
): Generator<undefined, void> {
	const middle = Math.min(start + run, source.length);
	const end = Math.min(start + 2 * run, source.length);
	let left = start;
	let right = middle;
	for (let at = start; at < end; at++) {
		const takeLeft = right >= end || (left < middle && compare(source[left] ?? 0, source[right] ?? 0) <= 0);
		target[at] = (takeLeft ? source[left++] : source[right++]) ?? 0;
		if (at % 4096 === 4095) {
			yield;
		}
	}
}

/** By code unit, the order of the vocabulary. */
export function compareText(left: string, right: string): number {
	return left < right ? -1 : left > right ? 1 : 0;
}
