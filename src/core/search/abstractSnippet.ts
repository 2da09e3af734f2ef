import type { Paper } from '../library/paper';
import { soughtWords } from './soughtWords';
import { inAbstract } from './segment';
import { bestQualities, matchTokens, rangesOf, type Range, sum, type TokenMatch } from './textMatch';
import { tokensOf } from './textTokens';

/** A piece of an abstract on one line. */
export interface Snippet {
	readonly text: string;
	/** What to highlight, as offsets in `text`. */
	readonly matches: readonly Range[];
}

const length = 160;
const before = 40;

/** The piece of the abstract that shows most of the query's words; undefined where it has none of them. */
export function abstractSnippet({ abstract }: Paper, query: string): Snippet | undefined {
	return snippetOf(abstract, inAbstract, query);
}

/** The same of any text; `field` says which words of the query may stand in it. */
export function snippetOf(text: string, field: number, query: string): Snippet | undefined {
	const words = soughtWords(query, field);
	const matches = matchTokens(tokensOf(text), words);
	if (matches.length === 0) {
		return undefined;
	}
	const start = wordStart(text, bestStart(matches, length - before) - before);
	const end = wordEnd(text, start, start + length);
	const prefix = start > 0 ? '… ' : '';
	const suffix = end < text.length ? ' …' : '';
	const shift = prefix.length - start;
	return {
		text: prefix + text.slice(start, end).replace(/\s/g, ' ') + suffix,
		matches: rangesOf(matches.filter(match => match.start >= start && match.end <= end)).map(
			([from, to]) => [from + shift, to + shift] as const,
		),
	};
}

/** Where the stretch begins that holds the most different words, each at its best. */
function bestStart(matches: readonly TokenMatch[], length: number): number {
	let best = 0;
	let start = 0;
	for (const first of matches) {
		const near = matches.filter(({ start, end }) => start >= first.start && end <= first.start + length);
		const value = bestQualities(near).reduce(sum, 0);
		if (value > best) {
			[best, start] = [value, first.start];
		}
	}
	return start;
}

function wordStart(text: string, at: number): number {
	if (at <= 0) {
		return 0;
	}
	const space = text.indexOf(' ', at);
	return space < 0 || space > at + before ? at : space + 1;
}

function wordEnd(text: string, start: number, at: number): number {
	if (at >= text.length) {
		return text.length;
	}
	const space = text.lastIndexOf(' ', at);
	return space <= start ? at : space;
}
