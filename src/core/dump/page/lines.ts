/** One line as VS Code counts lines: `\n`, `\r\n` and `\r` end one. */
export interface Line {
	/** 1-based. */
	readonly number: number;
	readonly text: string;
	/** Where the lines end that this one is put together of. */
	readonly lastNumber?: number;
	/** Columns of the last of them. */
	readonly lastWidth?: number;
}

/** Characters searched for line ends between two yields. */
const stretch = 1 << 16;

/** Longer lines are no part of any layout: only this much of them is handed on. */
export const longestLine = 20_000;

/**
 * The lines of a text, with `undefined` in between so that a line without end never blocks. A separator, a single
 * character, cuts lines into cells, each given as a line with the same number.
 */
export function* linesOf(text: string, separator?: string): Generator<Line | undefined, void> {
	let number = 1;
	let start = 0;
	for (let from = 0; from < text.length; from += stretch) {
		const part = text.slice(from, from + stretch);
		let returns = part.indexOf('\r');
		let feeds = part.indexOf('\n');
		let cells = separator === undefined ? -1 : part.indexOf(separator);
		while (returns >= 0 || feeds >= 0 || cells >= 0) {
			const end = Math.min(returns >>> 0, feeds >>> 0, cells >>> 0);
			const after = end + (end === returns && text[from + end + 1] === '\n' ? 2 : 1);
			// A pair that lies across two stretches was counted with its first half.
			if (from + end >= start) {
				yield { number, text: text.slice(start, Math.min(from + end, start + longestLine)) };
				number += end === cells ? 0 : 1;
				start = from + after;
			}
			returns = returns >= 0 && returns < after ? part.indexOf('\r', after) : returns;
			feeds = feeds >= 0 && feeds < after ? part.indexOf('\n', after) : feeds;
			cells = cells >= 0 && cells < after ? part.indexOf(separator!, after) : cells;
		}
		yield undefined;
	}
	yield { number, text: text.slice(start, start + longestLine) };
}
