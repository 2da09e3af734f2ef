import { candidateWords } from './candidates';
import type { Corpus } from './corpus';
import { coverageOf, shareOut } from './evaluate';
import type { CitedFilter } from './filters';
import { matchWords } from './matchWords';
import { noValues, papersAtOnce } from './paperValues';
import { positiveWords, type QueryNode, type QueryWord } from './query';
import type { TopPapers } from './topPapers';
import { WordValues } from './wordValues';

/** In more papers than this share, and than these, a word only tells apart papers that other words found. */
const commonShare = 0.15;
const fewPapers = 2000;
/** What a paper scores that only operators found. */
const leastScore = 0.001;
/** Texts may have to be looked into. */
const looksBetweenYields = 128;
/** Shares of a query that are added up may come out lower by less than this. */
const rounding = 1e-9;

/** Stands for the score of a paper that was looked at. */
const seen = -1;

/** Papers that match a word and none of those before it. */
interface Step {
	/** Absent for all papers. */
	readonly word: WordValues | undefined;
	/** They score no more. */
	readonly most: number;
}

/** Gives `wanted` the papers that are hits, but for those that it would not admit. */
export function* findPapers(
	corpus: Corpus,
	root: QueryNode,
	cited: CitedFilter | undefined,
	strict: boolean,
	wanted: Pick<TopPapers, 'lowest' | 'admits' | 'add'>,
): Generator<undefined, void> {
	const words = yield* matchWords(corpus, root, !strict);
	const each = new Set(words.values());
	const some = (asked: readonly QueryWord[]) => [...new Set(asked.flatMap(word => words.get(word) ?? []))];
	const ranking = some(positiveWords(root));
	const common = Math.max(fewPapers, corpus.alive * commonShare);
	for (const { matches } of each) {
		matches.countUpTo(common + 1);
		yield;
	}
	const count = (word: QueryWord) => words.get(word)?.matches.countUpTo(common + 1) ?? 0;
	const telling = candidateWords(root, count, common, strict);
	const commonestFirst = telling && some([...telling].sort((one, other) => count(other) - count(one)));
	const rest = rounding + shareOut(root, 1, words);
	const steps = stepsOf(commonestFirst, ranking, rest);
	const open = ranking.find(word => word.open > 0);
	const closed = ranking.filter(word => word !== open);
	/** What all words but the open one, which comes last, say of each paper, and how much of the query it satisfies at most. */
	const sums = new Float64Array(papersAtOnce);
	const shares = new Float64Array(papersAtOnce);
	const facts = { corpus, start: 0, values: (word: QueryWord) => words.get(word) ?? noValues, cited };
	const coverage = coverageOf(root, facts, strict);
	let looks = 0;
	for (let start = 0; start < corpus.size; start += papersAtOnce) {
		const end = Math.min(start + papersAtOnce, corpus.size);
		for (const word of each) {
			word.read(start, end);
			yield;
		}
		facts.start = start;
		sums.fill(leastScore);
		shares.fill(rest + (open?.share ?? 0));
		for (const {
			found: { places, values },
			share,
		} of closed) {
			for (let at = 0; at < places.length; at++) {
				const place = places[at]!;
				sums[place]! += values[place]!;
				shares[place]! += share;
			}
		}
		for (const { word, most } of steps) {
			if (most < wanted.lowest) {
				break;
			}
			const places = word && word !== open ? word.found.places : undefined;
			const count = places?.length ?? end - start;
			for (let at = 0; at < count; at++) {
				const place = places ? places[at]! : at;
				const sum = sums[place]!;
				if (sum === seen) {
					continue;
				}
				sums[place] = seen;
				if (++looks % looksBetweenYields === 0) {
					yield;
				}
				// Coverage only lowers a score, so it need not be known of papers that are too low without it.
				const most = sum + (open ? Math.max(open.open, open.values[place]!) : 0);
				const doc = start + place;
				if (!wanted.admits(doc, lowered(most, shares[place]!)) || corpus.dead[doc]) {
					continue;
				}
				open?.complete(doc, place);
				const score = sum + (open?.values[place] ?? 0);
				const covered = wanted.admits(doc, score) ? coverage(place) : 0;
				if (covered > 0) {
					wanted.add(doc, score * covered ** 3);
				}
			}
		}
		yield;
	}
}

/** Words of which each paper that may be a hit matches one, those of few papers first; with none, any may be one. */
function stepsOf(
	telling: readonly WordValues[] | undefined,
	ranking: readonly WordValues[],
	rest: number,
): readonly Step[] {
	let share = rest;
	let sum = leastScore;
	const step = (word?: WordValues) => {
		sum += word?.most ?? 0;
		share += word?.share ?? 0;
		return { word, most: lowered(sum, share) };
	};
	ranking.filter(word => !telling?.includes(word)).forEach(step);
	return telling ? telling.map(step).reverse() : [step()];
}

/** What a score is of a paper that satisfies so much of a query. */
function lowered(score: number, share: number): number {
	const least = Math.min(1, share);
	return score * least * least * least;
}
