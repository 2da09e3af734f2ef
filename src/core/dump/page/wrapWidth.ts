import type { PageLine } from './pageLine';

/** Wider lines are no hard wraps. */
const widest = 1100;
/** Wider ones are rare; they are asked by themselves, and only where narrower ones say nothing. */
const usual = 140;
const narrowest = 40;
const narrower = 28;
/** Longer words are addresses, which tell nothing about a width. */
const longestWord = 18;

/** Lists of links are no paragraphs. */
const addresses = /^\s*(?:\[?\w{1,12}[\].:]{1,2}\s+)?(?:https?:|file:|www\.|\/)\S*$/;

/**
 * The column at which the paragraphs of these lines were wrapped, or `undefined` where lines end by themselves. A wrapped line
 * ends before a word that would not have fitted, so each pair of lines allows only few widths; the true one suits most.
 */
export function wrapWidth(lines: readonly PageLine[], pairs: number, share: number): number | undefined {
	return (
		widthBetween(narrowest, usual, lines, pairs, share) ??
		widthBetween(usual + 1, widest, lines, pairs, share) ??
		// Only titles are broken where paragraphs stand in single lines; that all of them agree is no chance.
		widthBetween(
			narrower,
			narrowest * 2,
			lines.map(line => (line.text.includes('://') ? { ...line, text: '' } : line)),
			4,
			1,
		)
	);
}

function widthBetween(
	least: number,
	most: number,
	lines: readonly PageLine[],
	pairs: number,
	share: number,
): number | undefined {
	const votes = new Int32Array(most + 42);
	let asked = 0;
	let small = 0;
	for (const [index, line] of lines.entries()) {
		const next = lines[index + 1];
		if (
			!next ||
			!next.text ||
			line.width < least ||
			line.width > most ||
			next.width > most ||
			addresses.test(next.text)
		) {
			continue;
		}
		asked++;
		// A word alone is a name below a line more often than the last of a paragraph.
		if (share < 1 && !next.text.includes(' ')) {
			continue;
		}
		small += /^[a-z(]/.test(next.text) ? 1 : 0;
		votes[line.width]!++;
		votes[Math.min(votes.length - 1, line.width + 1 + Math.min(longestWord, firstWord(next.text)))]!--;
	}
	let sum = 0;
	let best = 0;
	let width: number | undefined;
	for (let column = 0; column <= most; column++) {
		sum += votes[column]!;
		if (sum > best) {
			best = sum;
			width = column;
		}
	}
	// Prose goes on in lower case more often than not; of lines that only happen to fit there must be many.
	const sure = small >= asked * 0.35 || (asked >= 5 && best >= asked * 0.85) || share === 1;
	return sure && asked >= pairs && best >= asked * share ? width : undefined;
}

/** Whether a line broke because the next one's first word did not fit. */
export function wraps(line: PageLine, next: PageLine, width: number): boolean {
	const word = firstWord(next.text);
	return line.width <= width + 6 && line.width + 1 + word > width && (next.width <= width + 2 || word >= 40);
}

function firstWord(text: string): number {
	const end = text.search(/\s/);
	return Math.min(usual, end < 0 ? text.length : end);
}
