import type { Corpus } from './corpus';
import { everyNode, positiveWords, type QueryNode, type QueryWord } from './query';
import { stem } from './stem';
import { leastOfOneEdit } from './typos';
import { WordMatches } from './wordMatches';
import { WordValues } from './wordValues';

/** Only so many words of a query are looked up, and fewer with typos, so that any query is answered in time. */
const mostWords = 80;
const mostForgiven = 16;
const gluedShare = 0.9;
const shortestSplit = 6;
/** For so many words values are kept, and for fewer in a large library: they take six bytes for each paper. */
const mostValues = 24;
const mostPapersWithValues = 12_000_000;

/** A word that a query asks for, once however often it does. */
interface Asked {
	readonly word: QueryWord;
	/** Whether longer words that begin so are others. */
	readonly whole: boolean;
	/** Terms that it and its neighbours make as one, with how much each counts. */
	readonly joined: Map<string, number>;
}

/** What every word in a query stands for. Words beyond those we look up stand for nothing. */
export function* matchWords(
	corpus: Corpus,
	root: QueryNode,
	ranking: boolean,
): Generator<undefined, Map<QueryWord, WordValues>> {
	const asked = new Map<QueryWord, Asked>();
	const same = new Map<string, Asked>();
	const ask = (words: readonly QueryWord[], whole: boolean) => {
		for (const word of words) {
			const id = `${word.text} ${word.fields} ${word.open} ${whole}`;
			let one = same.get(id);
			if (!one && same.size < mostWords) {
				one = { word, whole, joined: new Map() };
				same.set(id, one);
			}
			if (one) {
				asked.set(word, one);
			}
		}
	};
	const nodes = everyNode(root);
	ask(
		nodes.flatMap(node => (node.kind === 'phrase' ? node.words : [])),
		true,
	);
	const free = positiveWords(root).filter(word => !asked.has(word));
	ask(free, false);
	const looked = free.flatMap(word => asked.get(word) ?? []);
	joinWords(corpus, looked);
	ask(
		nodes.flatMap(node => (node.kind === 'word' && !asked.has(node) ? node : [])),
		true,
	);
	const found = new Map<Asked, WordValues>();
	const { remembered } = corpus;
	const forgiven = looked.slice(0, mostForgiven);
	for (const [id, one] of same) {
		const isForgiven = forgiven.includes(one);
		const name = [id, ranking, isForgiven, ...one.joined].join(' ');
		const matches = remembered.get(name) ?? (yield* lookUp(corpus, one, isForgiven, ranking));
		found.set(one, new WordValues(corpus, matches));
		// Of one who types, all words but the last stay as they were.
		if (!one.word.open) {
			remembered.delete(name);
			remembered.set(name, matches);
		}
		yield;
	}
	const most = Math.min(mostValues, mostPapersWithValues / corpus.size);
	let behind = remembered.size;
	for (const [name, matches] of remembered) {
		if (behind > mostWords) {
			remembered.delete(name);
		}
		matches.values = behind-- > most ? undefined : (matches.values ?? []);
	}
	return new Map(Array.from(asked, ([word, one]) => [word, found.get(one)!]));
}

function* lookUp(
	corpus: Corpus,
	{ word, whole, joined }: Asked,
	isForgiven: boolean,
	ranking: boolean,
): Generator<undefined, WordMatches> {
	const matches = new WordMatches(corpus, word);
	matches.addTerm(word.stem, 1);
	if (!whole || word.open) {
		matches.addLonger();
	}
	joined.forEach((share, term) => matches.addTerm(term, share));
	if (isForgiven) {
		yield* forgive(corpus, matches, ranking);
	}
	return matches;
}

/** Finds `testtime` for `test time`, and `fbnetv3` for `fbnet v3`. */
function joinWords(corpus: Corpus, words: readonly Asked[]): void {
	const join = (some: readonly Asked[], share: number) => {
		const term = stem(some.map(({ word }) => word.text).join(''));
		if (corpus.frequency(term) > 0) {
			some.forEach(({ joined }) => joined.set(term, Math.max(share, joined.get(term) ?? 0)));
		}
	};
	for (const [index, left] of words.entries()) {
		const right = words[index + 1];
		if (right && right !== left && left.word.fields === right.word.fields) {
			join([left, right], gluedShare);
		}
	}
	for (const first of words.filter(({ word }, index) => words[index - 1]?.word.run !== word.run)) {
		const run = words.filter(({ word }) => word.run === first.word.run);
		if (run.length > 2) {
			join(run, 1);
		}
	}
}

function* forgive(corpus: Corpus, matches: WordMatches, ranking: boolean): Generator<undefined, void> {
	const { text } = matches.word;
	if (text.length < 2) {
		return;
	}
	if (!matches.any) {
		const likeliest = yield* matches.addTypos(1);
		const split = matches.any ? undefined : bestSplit(corpus, text);
		if (split) {
			yield* matches.addSplit(...split);
		}
		if (!matches.any && text.length > 3) {
			yield* matches.addShortened();
		}
		// Where a small typo explains a long word, no short form has to.
		if (!matches.any || likeliest < leastOfOneEdit || text.length < 6 || /\d/.test(text)) {
			yield* matches.addSqueezed(1);
		}
	} else if (ranking && text.length > 2) {
		if (matches.isInFew(1)) {
			yield* matches.addTypos(matches.frequency === 0 ? 0.9 : 0.5);
		}
		// A paper is seldom called as others call it: `dpo` may be one that spells it out.
		if (matches.isInFew(60)) {
			yield* matches.addSqueezed(0.25);
		}
	}
}

/** Where a word comes apart into two that papers have. */
function bestSplit(corpus: Corpus, text: string): readonly [string, string] | undefined {
	let best: readonly [string, string] | undefined;
	let most = 0;
	for (let at = 2; text.length >= shortestSplit && at <= text.length - 2; at++) {
		const halves = [stem(text.slice(0, at)), stem(text.slice(at))] as const;
		const frequency = Math.min(...halves.map(half => corpus.frequency(half)));
		if (frequency > most) {
			[best, most] = [halves, frequency];
		}
	}
	return best;
}
