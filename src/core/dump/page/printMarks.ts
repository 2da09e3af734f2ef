import type { Line } from './lines';

/** What browsers print above and below each page: the time and the page's name, its address and its number. */
const marks: readonly RegExp[] = [
	/^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},?\s\d{1,2}[:.]\d\d(?:\s?[AP]M)?(?:\s\S.{0,200})?$/i,
	/^\S.{0,200}\s\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},?\s\d{1,2}[:.]\d\d(?:\s?[AP]M)?$/i,
	/^(?:https?|file):\/\/\S+\s+(?:page\s)?\d{1,3}\s?(?:\/|of|von|sur|de)\s?\d{1,3}$/i,
	/^\S.{0,200}\s{3,}(?:https?|file):\/\/\S+$/i,
];

function isMark(line: string): boolean {
	const text = line.length < 400 ? line.trim() : '';
	return text !== '' && /\d|:\/\//.test(text) && marks.some(mark => mark.test(text));
}

/** Whether a page was printed: its pages begin with a form feed, or its marks come back. */
export function isPrinted(lines: readonly Line[]): boolean {
	const found = lines.flatMap(({ text }) => (isMark(text) ? [text.trim().replace(/\d+/g, '0')] : []));
	return (
		found.length > 1 && (lines.some(({ text }) => text.includes('\f')) || new Set(found).size < found.length)
	);
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
