import { knownItems, meanReciprocalRank, queryModes, type KnownItem } from '../property/search/knownItems';
import { seededRandom, shuffled } from '../property/search/random';
import { inventPapers, realPapers } from './corpus';
import { type Built, type Engine, engines, type Search } from './engines';
import type { Measured } from './searchReport';

// Started by `searchEngines.mjs` with the name of an engine and a number of papers, and answers with one line of JSON.
const [name, count] = process.argv.slice(2);
/** In milliseconds, for each mode. */
const patienceForRelevance = 180_000;
const engine = engines.find(one => one.name === name);
if (!engine) {
	throw new Error(`There is no engine called ${name}.`);
}
console.log(JSON.stringify((await measure(engine, Number(count))) ?? null));

async function measure(engine: Engine, size: number): Promise<Measured | undefined> {
	const seeds = realPapers();
	const papers = size <= seeds.length + 20 ? seeds : inventPapers(seeds, size);
	const before = memory();
	const start = performance.now();
	const built = await engine.build(papers);
	const buildTime = performance.now() - start;
	if (!built) {
		return undefined;
	}
	const { search } = built;
	const megabytes = (memory() - before) / 1e6;
	const known = queryModes.map(mode => knownItems(papers, mode, seededRandom(7)));
	const patience = size > 193 ? 8_000 : 20_000;
	const typed = known.flatMap(items => shuffled(items, seededRandom(3)).slice(0, 12));
	const latencies = typeLetters(typed, search, patience);
	const relevance = known.map(items => rank(items, search));
	const load = await saved(built);
	const loading = performance.now();
	await load?.();
	return {
		engine: engine.name,
		papers: size,
		buildTime,
		megabytes,
		...(load && { loadTime: performance.now() - loading }),
		p50: percentile(latencies, 0.5),
		p95: percentile(latencies, 0.95),
		relevance,
	};
}

/** Undefined where nothing can be kept, or where what would be is longer than a string may be. */
async function saved(built: Built): Promise<(() => unknown) | undefined> {
	try {
		return await built.save?.();
	} catch (error) {
		if (error instanceof RangeError) {
			return undefined;
		}
		throw error;
	}
}

/** Milliseconds that each keystroke took, typing each query letter by letter, as far as patience goes. */
function typeLetters(items: readonly KnownItem[], search: Search, patience: number): readonly number[] {
	const latencies: number[] = [];
	const begin = performance.now();
	for (const { query } of shuffled(items, seededRandom(5))) {
		for (let length = 1; length <= query.length && performance.now() - begin < patience; length++) {
			const start = performance.now();
			search(query.slice(0, length));
			latencies.push(performance.now() - start);
		}
	}
	return latencies.sort((left, right) => left - right);
}

/** Every engine is asked the same; undefined for one that is not through when patience ends. */
function rank(items: readonly KnownItem[], search: Search): number | undefined {
	const asked = shuffled(items, seededRandom(11)).slice(0, items.length > 1_000 ? 100 : 300);
	const late = performance.now() + patienceForRelevance;
	let sum = 0;
	for (const item of asked) {
		if (performance.now() > late) {
			return undefined;
		}
		sum += meanReciprocalRank([item], search).score;
	}
	return sum / asked.length;
}

function percentile(sorted: readonly number[], share: number): number {
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/** All that the process holds: SQLite keeps its own. */
function memory(): number {
	globalThis.gc?.();
	return process.memoryUsage().rss;
}
