import type { Span } from '../span';

/** Stands where a character was masked: neither letter nor space nor a mark of any language. */
export const MASK = '\uFFFC';

/** The text with `spans` (in order) made unreadable. Length and line ends stay, so offsets do too. */
export function mask(text: string, spans: Iterable<Span>): string {
	let result = '';
	let done = 0;
	for (const { start, end } of spans) {
		if (end > done) {
			const from = Math.max(start, done);
			result += text.slice(done, from) + text.slice(from, end).replace(/[^\n]/g, MASK);
			done = end;
		}
	}
	return done === 0 ? text : result + text.slice(done);
}

/**
 * `indexOf` for searches that only move forward: a needle that is not there is looked for once,
 * so that a text full of openings without a close takes linear time. Gives up at the hundredth needle.
 */
export class ForwardSearch {
	private readonly found = new Map<string, number>();

	constructor(private readonly text: string) {}

	/** The first place of `needle` at or after `from`, or -1. */
	indexOf(needle: string, from: number): number {
		const known = this.found.get(needle);
		if (known !== undefined && (known === -1 || known >= from)) {
			return known;
		}
		if (this.found.size >= 100 && known === undefined) {
			return -1;
		}
		const index = this.text.indexOf(needle, from);
		this.found.set(needle, index);
		return index;
	}
}

/** The match of a sticky expression that begins at `index`. */
export function matchAt(expression: RegExp, text: string, index: number): RegExpExecArray | null {
	expression.lastIndex = index;
	return expression.exec(text);
}
