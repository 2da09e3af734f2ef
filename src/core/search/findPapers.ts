import { candidateWords } from './candidates';
import type { Corpus } from './corpus';
import { coverageOf, isFree } from './evaluate';
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

const everyPlace = new Uint16Array(papersAtOnce).map((_, place) => place);

/** Papers that match a word and none of those before it. */
interface Step {
	/** Absent for all papers. */
	readonly word: WordValues | undefined;
	/** By so much at least their score is lowered for the words that they do not match. */
	readonly share: number;
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
	const matches = yield* matchWords(corpus, root, !strict);
	const words = new Map(Array.from(matches.values(), one => [one, new WordValues(corpus, one)]));
	const valuesOf = (word: QueryWord) => words.get(matches.get(word)!);
	const some = (asked: readonly QueryWord[]) => [...new Set(asked.flatMap(word => valuesOf(word) ?? []))];
	const ranking = some(positiveWords(root));
	const common = Math.max(fewPapers, corpus.alive * commonShare);
	for (const one of words.keys()) {
		one.countUpTo(common + 1);
		yield;
	}
	const count = (word: QueryWord) => matches.get(word)?.countUpTo(common + 1) ?? 0;
	const telling = candidateWords(root, count, common, strict);
	const commonestFirst = telling && some([...telling].sort((one, other) => count(other) - count(one)));
	const nodes = root.kind === 'and' ? root.nodes : [root];
	const steps = stepsOf(
		commonestFirst,
		ranking,
		!strict && nodes.every(isFree) && nodes.length === ranking.length,
	);
	const open = ranking.find(word => word.open > 0);
	const closed = ranking.filter(word => word !== open);
	const seen = new Uint8Array(papersAtOnce);
	/** What all words but the open one, which comes last, say of each paper. */
	const sums = new Float64Array(papersAtOnce);
	let looks = 0;
	for (let start = 0; start < corpus.size; start += papersAtOnce) {
		const end = Math.min(start + papersAtOnce, corpus.size);
		for (const word of words.values()) {
			word.read(start, end);
			yield;
		}
		sums.fill(leastScore);
		for (const { places, values } of closed) {
			for (let at = 0; at < places.length; at++) {
				sums[places[at]!]! += values[places[at]!]!;
			}
		}
		const coverage = coverageOf(
			root,
			{ corpus, start, values: word => (valuesOf(word) ?? noValues).values, cited },
			strict,
		);
		seen.fill(0);
		for (const { word, share, most } of steps) {
			if (most < wanted.lowest) {
				break;
			}
			const places = word && word !== open ? word.places : everyPlace.subarray(0, end - start);
			for (let at = 0; at < places.length; at++) {
				const place = places[at]!;
				if (seen[place]!++ > 0) {
					continue;
				}
				if (++looks % looksBetweenYields === 0) {
					yield;
				}
				// Coverage only lowers a score, so it need not be known of papers that are too low without it.
				const sum = sums[place]!;
				const most = sum + (open ? Math.max(open.open, open.values[place]!) : 0);
				const doc = start + place;
				if (!wanted.admits(doc, most * share) || corpus.dead[doc]) {
					continue;
				}
				open?.complete(doc, place);
				let score = sum + (open?.values[place] ?? 0);
				const covered = wanted.admits(doc, score) ? coverage(place) : 0;
				score *= covered ** 3;
				if (covered > 0 && wanted.admits(doc, score)) {
					wanted.add(doc, score);
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
	isPlain: boolean,
): readonly Step[] {
	let count = 0;
	let sum = leastScore;
	const step = (word?: WordValues) => {
		sum += word?.most ?? 0;
		const share = isPlain ? (++count / ranking.length) ** 3 : 1;
		return { word, share, most: isPlain ? sum * share : Infinity };
	};
	ranking.filter(word => !telling?.includes(word)).forEach(step);
	return telling ? telling.map(step).reverse() : [step()];
}
