import type { Line } from './lines';

/** A page's address and its number, as browsers print them below it. */
const foot = /^(?:https?|file):\/\/\S+\s+(?:page\s)?\d{1,3}\s?(?:\/|of|von|sur|de)\s?\d{1,3}$/i;

/** The time and the page's name, as they print them above it. */
const heads: readonly RegExp[] = [
	/^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},?\s\d{1,2}[:.]\d\d(?:\s?[AP]M)?(?:\s\S.{0,200})?$/i,
	/^\S.{0,200}\s\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},?\s\d{1,2}[:.]\d\d(?:\s?[AP]M)?$/i,
];

function isFoot(line: string): boolean {
	return line.length < 400 && line.includes('://') && foot.test(line.trim());
}

function isMark(line: string): boolean {
	return isFoot(line) || (line.length < 300 && /\d/.test(line) && heads.some(head => head.test(line.trim())));
}

/** Whether a browser printed a page. Times alone don't tell: chats and logs begin their lines with them. */
export function isPrinted(lines: readonly Line[]): boolean {
	return lines.filter(({ text }) => isFoot(text)).length > 1;
}

/** The lines without what was printed around each page; a sentence goes on across it. */
export function* withoutPrintMarks(lines: Iterable<Line | undefined>): Generator<Line | undefined, void> {
	let blank: Line | undefined;
	let crossed = false;
	for (const line of lines) {
		if (!line) {
			yield undefined;
		} else if (isMark(line.text)) {
			crossed = true;
		} else if (line.text.trim() === '') {
			blank ??= line;
		} else {
			if (blank && !(crossed && /^\s*\p{Ll}/u.test(line.text))) {
				yield blank;
			}
			blank = undefined;
			crossed = false;
			yield line;
		}
	}
}
