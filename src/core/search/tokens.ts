import { foldLetter, unspacedCharacters } from './fold';
import { endOfPlainWord, wordAt, type Word } from './words';

/**
 * How a token stands in its text: as a `word`, as `part` of a camelCase word, as words `glued` over their hyphen,
 * or as the `initials` of a hyphenated name.
 */
export type TokenKind = 'word' | 'part' | 'glued' | 'initials';

/** Takes one token: its folded text, where it stands, its kind, and the number of its (first) word in the text. */
export type TokenSink = (text: string, start: number, end: number, kind: TokenKind, position: number) => void;

const formatting =
	/^(?:bm|emph|left|operatorname|right|(?:math|text)?(?:bb|bf|cal|frak|it|rm|sc|sf|tt)|text)$/;
const mostPieces = 6;
const longestJoint = 4;
const hyphenMarks = '-‐‑‒–−';
const jointMarks = "_^{}\\$'’";

/** Reads every token of `text` into `sink` and returns the number of words. Knows the marks of LaTeX. */
export function tokenize(text: string, sink: TokenSink): number {
	let position = 0;
	let chain: Word[] = [];
	for (let at = 0; at < text.length;) {
		const end = chain.length === 0 ? endOfPlainWord(text, at) : at;
		if (end > at) {
			sink(text.slice(at, end), at, end, 'word', position++);
			at = end + 1;
			continue;
		}
		const word = wordAt(text, at);
		if (!word) {
			at++;
			continue;
		}
		if (text.charCodeAt(at - 1) !== 0x5c || !formatting.test(word.text)) {
			chain.push(word);
		}
		const next = startOfJoined(text, word.end);
		if (next === undefined) {
			position = emitChain(chain, position, sink);
			chain = [];
		}
		at = next ?? word.end;
	}
	return emitChain(chain, position, sink);
}

/**
 * Where the next word begins if only a hyphen, an apostrophe, a decimal point or marks of LaTeX part it from the one
 * that ends at `end`.
 */
function startOfJoined(text: string, end: number): number | undefined {
	let hyphens = 0;
	for (let at = end; at < text.length && at <= end + longestJoint; at++) {
		const mark = text.charAt(at);
		if (mark === '.') {
			if (!/\d.\d/.test(text.slice(at - 1, at + 2))) {
				return undefined;
			}
		} else if (hyphenMarks.includes(mark)) {
			hyphens++;
		} else if (!jointMarks.includes(mark)) {
			return at > end && hyphens < 2 && wordAt(text, at) ? at : undefined;
		}
	}
	return undefined;
}

function emitWord(word: Word, position: number, sink: TokenSink): number {
	if (word.unspaced) {
		return emitPairs(word, position, sink);
	}
	sink(word.text, word.start, word.end, 'word', position);
	if (word.cuts.length < mostPieces) {
		emitParts(word, position, sink);
	}
	return position + 1;
}

function emitChain(chain: readonly Word[], from: number, sink: TokenSink): number {
	let position = from;
	for (const word of chain) {
		// What stays of `model's` or `don't` behind the apostrophe is no word.
		position = position > from && /^[st]$/.test(word.text) ? position : emitWord(word, position, sink);
	}
	if (chain.length > 1) {
		emitGlued(chain, from, sink);
	}
	return position;
}

/** The last character stands alone too, for whoever has typed no more than that. */
function emitPairs(word: Word, from: number, sink: TokenSink): number {
	const characters = word.text.match(unspacedCharacters) ?? [];
	let at = word.start;
	for (const [index, character] of characters.entries()) {
		const following = characters[index + 1] ?? '';
		const end = at + character.length;
		const kind = following === '' && index > 0 ? 'part' : 'word';
		sink(foldLetter(character) + foldLetter(following), at, end + following.length, kind, from + index);
		at = end;
	}
	return from + characters.length;
}

function emitParts({ text, start, end, cuts }: Word, position: number, sink: TokenSink): void {
	const { length } = text;
	for (const [index, cut] of cuts.entries()) {
		for (const [from, to] of [
			[0, cut],
			[cut, length],
			[cut, cuts[index + 1] ?? cut],
		] as const) {
			if (to - from > 1) {
				sink(text.slice(from, to), start + from, to === length ? end : start + to, 'part', position);
			}
		}
	}
}

function emitGlued(chain: readonly Word[], position: number, sink: TokenSink): void {
	for (let index = 0; index + 1 < chain.length; index++) {
		const [first, second] = [chain[index]!, chain[index + 1]!];
		sink(first.text + second.text, first.start, second.end, 'glued', position + index);
	}
	if (chain.length > 2 && chain.length <= mostPieces) {
		const [{ start }, { end }] = [chain[0]!, chain.at(-1)!];
		sink(chain.map(({ text }) => text).join(''), start, end, 'glued', position);
		sink(chain.map(({ text }) => text.charAt(0)).join(''), start, end, 'initials', position);
	}
}
