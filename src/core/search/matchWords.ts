import type { Corpus } from './corpus';
import { everyNode, positiveWords, type QueryNode, type QueryWord } from './query';
import { stem } from './stem';
import { leastOfOneEdit } from './typos';
import { WordMatches } from './wordMatches';

/** Only so many words of a query are looked up, and fewer with typos, so that any query is answered in time. */
const mostWords = 80;
const mostForgiven = 16;
const gluedShare = 0.9;
const shortestSplit = 6;
/** The values of a word take six bytes for each paper. */
const mostRemembered = 40;
const mostOfMany = 12;
const manyPapers = 300_000;

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
): Generator<undefined, Map<QueryWord, WordMatches>> {
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
	const found = new Map<Asked, WordMatches>();
	const forgiven = looked.slice(0, mostForgiven);
	for (const [id, one] of same) {
		const name = [id, ranking, forgiven.includes(one), ...one.joined].join(' ');
		found.set(one, yield* remembered(corpus, name, one, forgiven.includes(one), ranking));
		yield;
	}
	const most = corpus.size > manyPapers ? mostOfMany : mostRemembered;
	for (const name of corpus.remembered.keys()) {
		if (corpus.remembered.size > most) {
			corpus.remembered.delete(name);
		}
	}
	return new Map(Array.from(asked, ([word, one]) => [word, found.get(one)!]));
}

/** Of one who types, all words but the last stay as they were. */
function* remembered(
	corpus: Corpus,
	name: string,
	{ word, whole, joined }: Asked,
	isForgiven: boolean,
	ranking: boolean,
): Generator<undefined, WordMatches> {
	let matches = corpus.remembered.get(name);
	if (!matches) {
		matches = new WordMatches(corpus, word);
		matches.addTerm(word.stem, 1);
		if (!whole || word.open) {
			matches.addLonger();
		}
		joined.forEach((share, term) => matches?.addTerm(term, share));
		if (isForgiven) {
			yield* forgive(corpus, matches, ranking);
		}
		if (!word.open) {
			corpus.remembered.set(name, matches);
		}
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
		const [left, right] = (!matches.any && bestSplit(corpus, text)) || [];
		if (left !== undefined && right !== undefined) {
			yield* matches.addSplit(left, right);
		}
		if (!matches.any && text.length > 3) {
			yield* matches.addShortened();
		}
		if (likeliest < leastOfOneEdit || mayBeShort(text)) {
			yield* matches.addSqueezed(1);
		}
	} else if (ranking && matches.mayBeMistaken) {
		yield* matches.addTypos(matches.frequency === 0 ? 0.9 : 0.5);
		if (mayBeShort(text)) {
			yield* matches.addSqueezed(0.7);
		}
	}
}

/** Whether a word may be an acronym or a name with a version. */
function mayBeShort(word: string): boolean {
	return word.length < 6 || /\d/.test(word);
}

/** Where a word comes apart into two that papers have. */
function bestSplit(corpus: Corpus, text: string): readonly [string, string] | undefined {
	let best: readonly [string, string] | undefined;
	let most = 0;
	for (let at = 2; text.length >= shortestSplit && at <= text.length - 2; at++) {
		const left = stem(text.slice(0, at));
		const leftFrequency = corpus.frequency(left);
		const right = stem(text.slice(at));
		const frequency = leftFrequency > most ? Math.min(leftFrequency, corpus.frequency(right)) : 0;
		if (frequency > most) {
			[best, most] = [[left, right], frequency];
		}
	}
	return best;
}
