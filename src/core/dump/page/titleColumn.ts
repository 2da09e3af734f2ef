import { namesScore } from '../score/names';
import { fieldOf } from './fieldLabel';
import { lineSort } from './lineSort';
import type { PageLine } from './pageLine';
import { wraps } from './wrapWidth';

/** Shorter lines were not wrapped, and longer ones are paragraphs. */
const shortest = 36;
const longest = 110;

/** Titles of more lines are rare. */
const most = 3;

/**
 * The column where titles were wrapped that a label or blank lines set apart; `undefined` where they do not agree. Of those
 * between blank lines there must be `fewest`.
 */
export function learnTitleColumn(lines: readonly PageLine[], fewest: number): number | undefined {
	return columnOf(labelledTitles(lines), 1) ?? columnOf(runsOf(lines), fewest);
}

/** The narrowest column that all runs of several lines allow, unless one that stands alone is wider than any. */
function columnOf(runs: Iterable<readonly PageLine[]>, fewest: number): number | undefined {
	let pairs = 0;
	let least = 0;
	let most = Infinity;
	for (const run of runs) {
		const [first, second] = run;
		if (!second && first && first.width <= longest && !/[.:!]$/.test(first.text)) {
			least = Math.max(least, first.width);
		} else if (second && couldBeBroken(run)) {
			pairs++;
			least = Math.max(least, first!.width);
			most = Math.min(most, first!.width + second.text.search(/\s|$/));
		}
	}
	return pairs >= fewest && least <= most ? least : undefined;
}

/** A line that says it is a title, and the one below it unless that is another thing. */
function* labelledTitles(lines: readonly PageLine[]): Generator<readonly PageLine[], void> {
	for (const [index, line] of lines.entries()) {
		const next = lines[index + 1];
		if (line.width <= longest && isLabelled(line)) {
			yield next && next.text !== '' && couldBeBroken([line, next]) ? [line, next] : [line];
		}
	}
}

export function isLabelled({ text }: PageLine): boolean {
	return /^(?:paper )?title:\s/i.test(text.slice(0, 14));
}

/** What stands between blank lines. */
function* runsOf(lines: readonly PageLine[]): Generator<readonly PageLine[], void> {
	let run: PageLine[] = [];
	for (const line of lines) {
		if (line.text !== '') {
			run.push(line);
		} else if (run.length > 0) {
			yield run;
			run = [];
		}
	}
}

export function isBrokenTitle(run: readonly PageLine[], column: number | undefined): boolean {
	return (
		column !== undefined &&
		couldBeBroken(run) &&
		run.every((line, index) => index === 0 || wraps(run[index - 1]!, line, column))
	);
}

function couldBeBroken(run: readonly PageLine[]): boolean {
	return (
		run.length > 1 &&
		run.length <= most &&
		run.every(
			(line, index) =>
				line.width <= longest &&
				(index === 0 || (!line.heading && !line.bullet)) &&
				(index === run.length - 1 || (line.width >= shortest && !/[.!]$/.test(line.text))) &&
				lineSort(line.text) === 'text' &&
				(index === 0 ? isLabelled(line) || !fieldOf(line.text) : !fieldOf(line.text)) &&
				namesScore(line.text) < 0.6,
		)
	);
}
