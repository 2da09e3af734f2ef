import { editsBetween, forgivenEdits } from './editDistance';
import type { QueryWord } from './query';
import type { TextToken, TokenizedText } from './textTokens';
import { bitCount, lettersOf } from './vocabulary';

/** UTF-16 offsets of a piece of text. */
export type Range = readonly [start: number, end: number];

/** A token of a text that a word of the query matches. */
export interface TokenMatch {
	/** Place of the word in the query. */
	readonly word: number;
	readonly position: number;
	/** 1 as it is, less as a beginning, less with a typo. */
	readonly quality: number;
	readonly start: number;
	readonly end: number;
}

/** Matches of this quality are parts of a longer word, beginnings of one, and words with typos. */
export const partQuality = 0.9;
const beginningQuality = 0.75;
const mistypedQuality = 0.85;

/** Finds the words of a query in a text as the index does, but with places. */
export function matchTokens(
	{ text, tokens }: TokenizedText,
	words: readonly QueryWord[],
): readonly TokenMatch[] {
	const matches: TokenMatch[] = [];
	for (const [index, word] of words.entries()) {
		const letters = lettersOf(word.text);
		for (const token of tokens) {
			const quality = qualityOf(word, letters, token);
			const { kind, position, start } = token;
			const isJoint = kind === 'glued' || kind === 'pair';
			if (quality > 0 && !(isJoint && isWithin(matches, index, token))) {
				matches.push({ word: index, position, quality, start, end: endOfMatch(word, quality, token, text) });
			}
		}
	}
	return matches;
}

/** Whether a match of the word was found in what the token joins, and so says it better. */
function isWithin(matches: readonly TokenMatch[], word: number, { start, end }: TextToken): boolean {
	return matches.some(match => match.word === word && start <= match.start && match.end <= end);
}

function qualityOf(word: QueryWord, letters: number, token: TextToken): number {
	if (word.stem === token.stem) {
		return token.kind === 'part' ? partQuality : 1;
	}
	if (token.kind === 'pair') {
		return 0;
	}
	const { length } = word.text;
	if (length > 1 && token.text.length > length && token.text.startsWith(word.text)) {
		return beginningQuality;
	}
	const most = token.kind === 'word' ? forgivenEdits(length) : 0;
	if (most === 0 || bitCount(letters & ~token.letters) > most || bitCount(token.letters & ~letters) > most) {
		return 0;
	}
	return editsBetween(word.text, token.text, most) <= most ? mistypedQuality : 0;
}

/** Of a longer word only what was typed, as long as its letters are those of the text and none is cut apart. */
function endOfMatch(
	word: QueryWord,
	quality: number,
	{ text, start, end }: TextToken,
	source: string,
): number {
	const part = start + word.text.length;
	const isPlain = text.length === end - start && !/^[\p{M}\udc00-\udfff]/u.test(source.slice(part, end));
	return quality === beginningQuality && isPlain ? part : end;
}

/** The places of all matches, in order, without overlaps. */
export function rangesOf(matches: readonly Pick<TokenMatch, 'start' | 'end'>[]): readonly Range[] {
	const ranges: [number, number][] = [];
	for (const { start, end } of [...matches].sort(
		(left, right) => left.start - right.start || right.end - left.end,
	)) {
		const last = ranges.at(-1);
		if (last && start <= last[1]) {
			last[1] = Math.max(last[1], end);
		} else {
			ranges.push([start, end]);
		}
	}
	return ranges;
}

/** How well each word is matched at best, of those that are. */
export function bestQualities(matches: readonly TokenMatch[]): readonly number[] {
	const best = new Map<number, number>();
	for (const { word, quality } of matches) {
		best.set(word, Math.max(quality, best.get(word) ?? 0));
	}
	return [...best.values()];
}

export function sum(one: number, other: number): number {
	return one + other;
}
