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

/** Fewer may happen to fit. */
const fewest = 2;

/** The column where the titles that stand between blank lines were wrapped; `undefined` where they do not agree. */
export function learnTitleColumn(lines: readonly PageLine[]): number | undefined {
	let pairs = 0;
	let least = 0;
	let most = Infinity;
	let longestAlone = 0;
	for (const run of runsOf(lines)) {
		const [first, second] = run;
		if (!second && first && first.width <= longest && !/[.:!]$/.test(first.text)) {
			longestAlone = Math.max(longestAlone, first.width);
		}
		if (second && couldBeBroken(run)) {
			pairs++;
			least = Math.max(least, first!.width);
			most = Math.min(most, first!.width + second.text.search(/\s|$/));
		}
	}
	return pairs >= fewest && least <= most && longestAlone <= most ? Math.max(least, longestAlone) : undefined;
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
				!fieldOf(line.text) &&
				namesScore(line.text) < 0.6,
		)
	);
}
