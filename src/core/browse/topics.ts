import type { Paper } from '../library/paper';

const most = 24;
/** Terms that compete for being a topic. */
const candidates = 4 * most;
const mostWeighed = 4_000;
const fewestPapers = 2;
/** Words of nearly every title: they name no topic. */
const commonWords = new Set(
	(
		'a an the of for in on at to and or nor not no but with without via by from is are be as into onto over under using use ' +
		'toward towards through its it do does can how why what when where which all you we our your their this that than then ' +
		'new novel simple better best more most large small big efficient effective fast faster robust general unified scalable ' +
		'model models method methods approach approaches framework frameworks system systems network networks neural deep ' +
		'learning learn learned train training trained task tasks data dataset datasets based aware driven free end one two ' +
		'towards study review survey analysis understanding improving improved improve exploring rethinking beyond between ' +
		'across high low level multi self long short head layer layers performance scale space prediction modelling modeling ' +
		'paper report technical need enough good matters let us should make makes making'
	).split(' '),
);

/** The topic of each paper: the telling word or pair of words that it shares with the most others. */
export function* topics(papers: readonly Paper[]): Generator<undefined, ReadonlyMap<Paper, string>> {
	const sharing = new Map<string, Paper[]>();
	for (const [index, paper] of papers.entries()) {
		for (const term of terms(paper.title)) {
			const same = sharing.get(term);
			if (same) {
				same.push(paper);
			} else {
				sharing.set(term, [paper]);
			}
		}
		if (index % 100 === 0) {
			yield;
		}
	}
	return assign(yield* heaviest(sharing, papers.length));
}

/** The terms that weigh most, heaviest first. */
function* heaviest(
	sharing: ReadonlyMap<string, readonly Paper[]>,
	papers: number,
): Generator<undefined, Topic[]> {
	// A heading over a fifth of the library tells as little as one over a single paper.
	const largest = Math.max(8, papers / 5);
	const fewestOfWord = papers < 50 ? fewestPapers : fewestPapers + 1;
	let found: Topic[] = [];
	let looked = 0;
	for (const topic of sharing) {
		const [term, { length }] = topic;
		if (length <= largest && length >= (term.includes(' ') ? fewestPapers : fewestOfWord)) {
			found.push(topic);
		}
		if (found.length > mostWeighed) {
			found = found.sort(byWeight).slice(0, candidates);
		}
		if (++looked % 2_000 === 0) {
			yield;
		}
	}
	return found.sort(byWeight).slice(0, candidates);
}

type Topic = readonly [term: string, papers: readonly Paper[]];

function byWeight([a, { length: x }]: Topic, [b, { length: y }]: Topic): number {
	return weight(b, y) - weight(a, x) || (a < b ? -1 : 1);
}

/** A pair of words says more than a word. */
function weight(term: string, papers: number): number {
	return papers * (term.includes(' ') ? 2.5 : 1);
}

/** Takes topics greedily, each for the papers that none has taken yet. */
function assign(ranked: readonly Topic[]): Map<Paper, string> {
	const topicOf = new Map<Paper, string>();
	let topicsTaken = 0;
	for (const [term, papers] of ranked) {
		const left = papers.filter(paper => !topicOf.has(paper));
		if (left.length < fewestPapers || left.length < papers.length / 3) {
			continue;
		}
		for (const paper of left) {
			topicOf.set(paper, heading(term));
		}
		if (++topicsTaken === most) {
			break;
		}
	}
	return topicOf;
}

function terms(title: string): Set<string> {
	const words = title
		.normalize('NFKC')
		.toLowerCase()
		.split(/[^\p{L}\p{N}]+/u)
		.map(singular);
	const found = new Set<string>();
	let before = '';
	for (const word of words) {
		const tells = word.length > 2 && !commonWords.has(word) && !/^\d+$/.test(word);
		if (tells) {
			found.add(word);
			if (before) {
				found.add(`${before} ${word}`);
			}
		}
		before = tells ? word : '';
	}
	return found;
}

function singular(word: string): string {
	return word.length > 4 && word.endsWith('s') && !/(?:ss|us|is)$/.test(word) ? word.slice(0, -1) : word;
}

function heading(term: string): string {
	return term.charAt(0).toUpperCase() + term.slice(1);
}
