import { longestLine } from '../page/lines';

/** Characters passed between two yields. */
const stretch = 1 << 14;

export interface Cell {
	/** 1-based line of its first character. */
	readonly line: number;
	/** As it stands within its quotation marks, line ends and all; what is beyond any reasonable length is cut off. */
	readonly text: string;
}

/** The rows of a table as spreadsheets save it, cells quoted where they must be; `undefined` is a pause. */
export function* tableRows(text: string, separator: string): Generator<readonly Cell[] | undefined, void> {
	let line = 1;
	let pause = stretch;
	let row: Cell[] = [];
	for (let at = text.startsWith('\ufeff') ? 1 : 0; at < text.length; at++) {
		if (at > pause) {
			pause = at + stretch;
			yield undefined;
		}
		const end = text[at] === '"' ? closing(text, at) : undefined;
		if (end !== undefined && isCellEnd(text[end + 1], separator)) {
			const inside = text.slice(at + 1, Math.min(end, at + longestLine));
			row.push({ line, text: inside.replaceAll('""', '"') });
			line += text.slice(at, end).split(/\r\n|\n|\r/).length - 1;
			at = cellEnd(text, end + 1, separator);
		} else {
			const from = at;
			at = cellEnd(text, at, separator);
			row.push({ line, text: text.slice(from, Math.min(at, from + longestLine)) });
		}
		if (text[at] !== separator) {
			yield row;
			row = [];
			line++;
			at += text[at] === '\r' && text[at + 1] === '\n' ? 1 : 0;
		}
	}
	if (row.length > 0) {
		yield row;
	}
}

/** Where the next separator or line end is. */
function cellEnd(text: string, from: number, separator: string): number {
	let at = from;
	while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') {
		at++;
	}
	return at;
}

/** A cell may also begin with a quotation mark of its own: `"Why?" Asking Models`. */
function isCellEnd(char: string | undefined, separator: string): boolean {
	return char === undefined || char === separator || char === '\n' || char === '\r';
}

/** The quotation mark that ends a cell; the text's end, or that of a reasonable cell, where there is none. */
function closing(text: string, at: number): number {
	const most = Math.min(text.length, at + 2 * longestLine);
	for (let end = at + 1; end < most; end++) {
		if (text[end] === '"') {
			if (text[end + 1] !== '"') {
				return end;
			}
			end++;
		}
	}
	return most;
}
