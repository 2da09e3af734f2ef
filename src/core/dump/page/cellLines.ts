import { longestLine, type Line } from './lines';

/** Characters passed between two yields. */
const stretch = 1 << 14;

const quotedCell = /(?:^|[,;\t])"(?:[^"]|""){60,}"(?=[,;\t]|$)/;

/** The separator of a table whose cells are quoted where they must be, as spreadsheets save it. */
export function learnCells(lines: readonly Line[]): string | undefined {
	const long = lines.filter(line => line.text.length > 150).slice(0, 200);
	if (!long.some(line => line.text.includes('"'))) {
		return undefined;
	}
	const quoted = long.filter(line => quotedCell.test(line.text.slice(0, 4000)));
	const [first] = lines;
	const separator = [',', ';', '\t'].find(one => first?.text.includes(one));
	return separator && long.length > 0 && quoted.length >= long.length * 0.6 ? separator : undefined;
}

/** The cells of such a table, each as a line of its own. */
export function* cellLines(text: string, separator: string): Generator<Line | undefined, void> {
	let number = 1;
	let pause = stretch;
	for (let at = 0; at < text.length; at++) {
		if (at > pause) {
			pause = at + stretch;
			yield undefined;
		}
		const begun = number;
		let cell = '';
		if (text[at] === '"') {
			const end = closing(text, at);
			cell = text.slice(at + 1, Math.min(end, at + longestLine)).replaceAll('""', '"');
			number += text.slice(at, end).split(/\r\n|\n|\r/).length - 1;
			at = end + 1;
		} else {
			const from = at;
			at = cellEnd(text, at, separator);
			cell = text.slice(from, Math.min(at, from + longestLine));
		}
		yield { number: begun, text: cell.replace(/\s+/g, ' ') };
		at = cellEnd(text, at, separator);
		if (text[at] === '\n' || text[at] === '\r') {
			number++;
			at += text[at] === '\r' && text[at + 1] === '\n' ? 1 : 0;
			yield { number: number - 1, text: '' };
		}
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
