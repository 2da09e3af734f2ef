import { looksOf } from '../score/looks';
import { openWords } from '../score/vocabulary';
import type { PageLine } from './pageLine';

/** A title of more lines than these is none. */
const most = 4;

/**
 * How many lines at a paragraph's beginning are a title that happened to fill its last line, so that nothing shows where
 * the abstract begins but the words: 0 where none.
 */
export function titleLines(lines: readonly PageLine[]): number {
	let count = 0;
	while (count <= most && isTitled(lines[count]?.text ?? '')) {
		count++;
	}
	const last = lines[count - 1];
	const next = lines[count];
	if (!last || !next || count > most || /^[a-z]/.test(next.text) || /[,:-]$/.test(last.text)) {
		return 0;
	}
	const rest = lines.slice(count).reduce((sum, line) => sum + line.text.length, 0);
	return rest > 150 && !openWords.has(last.text.slice(last.text.lastIndexOf(' ') + 1)) ? count : 0;
}

/** Whether a line reads like a whole title that begins after the end of a paragraph. */
export function beginsTitle(line: string, next: string): boolean {
	return (
		/[.!?]$/.test(line) && /^[^\s,]+(?:\s+\S+){3}/.test(next) && isTitled(next) && !/[.!]$|https?:/.test(next)
	);
}

function isTitled(text: string): boolean {
	const looks = looksOf(text);
	return (
		looks.words >= 1 &&
		looks.capitals >= 0.6 &&
		looks.finiteVerbs === 0 &&
		looks.breaks === 0 &&
		looks.names < 3
	);
}
