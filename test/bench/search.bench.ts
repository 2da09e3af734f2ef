import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { Paper } from '../../src/core/library/paper';
import { PaperIndex } from '../../src/core/search/paperIndex';
import { knownItems, meanReciprocalRank, queryModes, type KnownItem } from '../unit/search/knownItems';
import { seededRandom, shuffled } from '../unit/search/random';
import { inventPapers, realPapers } from './corpus';

/** A search engine under test. */
interface Engine {
	readonly name: string;
	readonly most: number;
	build(papers: readonly Paper[]): (query: string) => readonly Paper[];
}

const engines: readonly Engine[] = [
	{
		name: 'ours',
		most: Infinity,
		build(papers) {
			const index = finished(PaperIndex.build(papers));
			return query => index.search(query, { limit: 50 }).hits.map(({ paper }) => paper);
		},
	},
	{
		name: 'MiniSearch',
		most: 100_000,
		build(papers) {
			const index = new MiniSearch({
				fields: ['title', 'abstract'],
				searchOptions: { boost: { title: 3 }, prefix: true, fuzzy: 0.2 },
			});
			index.addAll(papers.map(({ title, abstract }, id) => ({ id, title, abstract })));
			return query =>
				index
					.search(query)
					.slice(0, 50)
					.flatMap(({ id }) => papers[Number(id)] ?? []);
		},
	},
	{
		name: 'fuse.js, titles by token',
		most: 100_000,
		build(papers) {
			const index = new Fuse(papers, {
				keys: ['title'],
				useTokenSearch: true,
				threshold: 0.3,
				ignoreLocation: true,
			});
			return query => index.search(query, { limit: 50 }).map(({ item }) => item);
		},
	},
];

const sizes = process.argv.slice(2).map(Number);
const seeds = realPapers();
if (seeds.length === 0) {
	console.log('No real papers beside the repository to recombine: nothing measured.');
} else {
	for (const size of sizes.length > 0 ? sizes : [193, 10_000, 100_000]) {
		measure(size <= 193 ? seeds : inventPapers(seeds, size));
	}
}

function measure(papers: readonly Paper[]): void {
	const textSize = papers.reduce((sum, { title, abstract }) => sum + title.length + abstract.length, 0);
	console.log(`\n${papers.length} papers, ${megabytes(textSize)} MB of text`);
	console.log(
		'engine'.padEnd(26),
		'  build ms  heap MB  other MB   p50 ms   p95 ms  ',
		queryModes.join(' | '),
	);
	for (const engine of engines.filter(({ most }) => papers.length <= most)) {
		measureEngine(engine, papers);
	}
}

function measureEngine(engine: Engine, papers: readonly Paper[]): void {
	const before = memory();
	const start = performance.now();
	const search = engine.build(papers);
	const built = performance.now() - start;
	const after = memory();
	const known = queryModes.map(mode => knownItems(papers, mode, seededRandom(7)));
	const patience = papers.length > 193 ? 8_000 : 20_000;
	const typed = known.flatMap(items => shuffled(items, seededRandom(3)).slice(0, 12));
	const latencies = typeLetters(typed, search, patience);
	const ranks = known.map(items => rank(items, search, patience));
	console.log(
		engine.name.padEnd(26),
		built.toFixed(0).padStart(9),
		megabytes(after.heap - before.heap).padStart(9),
		megabytes(after.other - before.other).padStart(9),
		percentile(latencies, 0.5).toFixed(2).padStart(9),
		percentile(latencies, 0.95).toFixed(2).padStart(8),
		'  ',
		ranks.join(' | '),
	);
}

/** Milliseconds that each keystroke took, typing each query letter by letter, as far as patience goes. */
function typeLetters(
	items: readonly KnownItem[],
	search: (query: string) => readonly Paper[],
	patience: number,
): readonly number[] {
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

function rank(
	items: readonly KnownItem[],
	search: (query: string) => readonly Paper[],
	patience: number,
): string {
	const some = shuffled(items, seededRandom(11)).slice(0, 300);
	const begin = performance.now();
	search(some[0]?.query ?? '');
	const affordable = Math.floor(patience / Math.max(0.01, performance.now() - begin));
	const asked = some.slice(0, Math.min(some.length, affordable));
	return asked.length < 20 ? '–' : meanReciprocalRank(asked, search).score.toFixed(3);
}

function percentile(sorted: readonly number[], share: number): number {
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

function memory(): { readonly heap: number; readonly other: number } {
	globalThis.gc?.();
	const { heapUsed, arrayBuffers } = process.memoryUsage();
	return { heap: heapUsed, other: arrayBuffers };
}

function megabytes(bytes: number): string {
	return (bytes / 1e6).toFixed(1);
}

function finished<Value>(work: Generator<undefined, Value>): Value {
	for (let step = work.next(); ; step = work.next()) {
		if (step.done) {
			return step.value;
		}
	}
}
