/** Replaces what stands from `start` to `end` by `text`. */
export interface TextEdit {
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

/** The text after `edits`, which are in order and do not overlap. */
export function edited(text: string, edits: readonly TextEdit[]): string {
	let result = '';
	let done = 0;
	for (const { start, end, text: written } of edits) {
		result += text.slice(done, start) + written;
		done = end;
	}
	return result + text.slice(done);
}
