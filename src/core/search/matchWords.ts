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

/** The matches of every word in a query. Words beyond those we look up match nothing. */
export function* matchWords(
	corpus: Corpus,
	root: QueryNode,
	ranking: boolean,
): Generator<undefined, Map<QueryWord, WordMatches>> {
	const found = new Map<QueryWord, WordMatches>();
	const sameWord = new Map<string, WordMatches>();
	function* add(words: readonly QueryWord[], whole: boolean): Generator<undefined, void> {
		for (const word of words) {
			const id = `${word.text} ${word.fields} ${word.open} ${whole}`;
			let matches = sameWord.get(id);
			if (!matches && sameWord.size < mostWords) {
				matches = new WordMatches(corpus, word);
				matches.addWritten();
				if (!whole || word.open) {
					yield* matches.addLonger();
				}
				sameWord.set(id, matches);
			}
			if (matches) {
				found.set(word, matches);
			}
		}
	}
	const nodes = everyNode(root);
	for (const node of nodes) {
		yield* add(node.kind === 'phrase' ? node.words : [], true);
	}
	const free = positiveWords(root).filter(word => !found.has(word));
	yield* add(free, false);
	const looked = free.flatMap(word => found.get(word) ?? []);
	joinWords(corpus, looked);
	for (const matches of new Set(looked.slice(0, mostForgiven))) {
		yield* forgive(corpus, matches, ranking);
	}
	yield* add(
		nodes.flatMap(node => (node.kind === 'word' && !found.has(node) ? node : [])),
		true,
	);
	return found;
}

/** Finds `testtime` for `test time`, and `fbnetv3` for `fbnet v3`. */
function joinWords(corpus: Corpus, words: readonly WordMatches[]): void {
	for (const [index, left] of words.entries()) {
		const right = words[index + 1];
		if (right && right !== left && left.word.fields === right.word.fields) {
			const joined = stem(left.word.text + right.word.text);
			if (corpus.frequency(joined) > 0) {
				left.addTerm(joined, gluedShare);
				right.addTerm(joined, gluedShare);
			}
		}
	}
	for (const first of words.filter(({ word }, index) => words[index - 1]?.word.run !== word.run)) {
		const run = words.filter(({ word }) => word.run === first.word.run);
		const joined = stem(run.map(({ word }) => word.text).join(''));
		if (run.length > 2 && corpus.frequency(joined) > 0) {
			run.forEach(matches => matches.addTerm(joined, 1));
		}
	}
}

function* forgive(corpus: Corpus, matches: WordMatches, ranking: boolean): Generator<undefined, void> {
	const { text } = matches.word;
	if (!matches.any) {
		const likeliest = yield* matches.addTypos(1);
		const [left, right] = (!matches.any && bestSplit(corpus, text)) || [];
		if (left !== undefined && right !== undefined) {
			matches.addSplit(left, right);
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
