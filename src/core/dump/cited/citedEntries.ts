import { linesOf } from '../page/lines';

export interface CitedEntry {
	/** 1-based, of its first line. */
	readonly line: number;
	/** Wraps undone, without number. */
	readonly text: string;
}

const number = /^\s{0,8}(?:\[\d{1,4}\]|\(\d{1,4}\)|\d{1,4}[.):]|[-*•+])\s+(?=\S)/;

/** The paragraphs of a list, each with its lines joined; `undefined` is a pause. A number or a wider margin begins one. */
export function* citedEntries(text: string): Generator<CitedEntry | undefined, void> {
	let entry: CitedEntry | undefined;
	let hanging = false;
	for (const line of linesOf(text)) {
		yield undefined;
		if (!line) {
			continue;
		}
		const shown = line.text.trim();
		const indented = /^\s/.test(line.text);
		hanging ||= entry !== undefined && indented && shown !== '' && !number.test(line.text);
		const begins = shown === '' || number.test(line.text) || (!indented && (hanging || isWhole(entry)));
		if (entry && begins) {
			yield entry;
			entry = undefined;
		}
		if (shown !== '') {
			const own = shown.replace(number, '');
			entry = entry
				? { line: entry.line, text: `${entry.text} ${own}`.slice(0, 4000) }
				: { line: line.number, text: own };
		}
	}
	if (entry) {
		yield entry;
	}
}

/** Whether an entry has ended with its line: with a dot, an address, or a range of pages. */
function isWhole(entry: CitedEntry | undefined): boolean {
	return (
		entry !== undefined && /(?:[.)\]]|\d|https?:\S+)$/.test(entry.text) && /(?:19|20)\d\d/.test(entry.text)
	);
}
