import { tableRows } from '../table/tableRows';
import type { Line } from './lines';

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

/** The cells of such a table, each as a line of its own, and an empty line after each row. */
export function* cellLines(text: string, separator: string): Generator<Line | undefined, void> {
	for (const row of tableRows(text, separator)) {
		if (!row) {
			yield undefined;
			continue;
		}
		for (const cell of row) {
			yield { number: cell.line, text: cell.text.replace(/\s+/g, ' ') };
		}
		yield { number: row.at(-1)!.line, text: '' };
	}
}
