import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Paper } from '../../src/core/library/paper';
import { knownItems, meanReciprocalRank, queryModes, type KnownItem } from '../property/search/knownItems';
import { seededRandom, shuffled } from '../property/search/random';
import { type Engine, engines, type Search } from './engines';
import { inventPapers, realPapers } from './corpus';
import { type Measured, table } from './searchReport';

// `npm run bench:search -- 193 10000` measures at these sizes; `--engine NAME` one engine; `--keep` writes the figures
// to test/bench/search.json, of which `npm run bench:report` makes the table and the plot of the README.
const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { engine: { type: 'string' }, keep: { type: 'boolean' }, million: { type: 'boolean' } },
});
const kept = 'test/bench/search.json';
const usual = [193, 10_000, 100_000, ...(values.million ? [1_000_000] : [])];
const sizes = positionals.length > 0 ? positionals.map(Number) : usual;
const seeds = realPapers();
if (seeds.length === 0) {
	console.log('No real papers beside the repository to recombine: nothing measured.');
} else {
	const results: Measured[] = [];
	for (const size of sizes) {
		const papers = size <= 193 ? seeds : inventPapers(seeds, size);
		for (const engine of engines.filter(
			({ most, name }) => size <= most && name.includes(values.engine ?? ''),
		)) {
			const measured = await measure(engine, papers, size);
			if (measured) {
				results.push(measured);
				console.log(`${size}  ${table([measured]).at(-1)}`);
			} else {
				console.log(`${size}  ${engine.name} needs a newer Node.`);
			}
		}
	}
	console.log(`\n${table(results).join('\n')}`);
	if (values.keep) {
		writeFileSync(kept, `${JSON.stringify(merged(results), undefined, '\t')}\n`);
	}
}

/** The new figures in place of older ones, by size and then in the order of the engines. */
function merged(results: readonly Measured[]): readonly Measured[] {
	const before = existsSync(kept) ? (JSON.parse(readFileSync(kept, 'utf8')) as readonly Measured[]) : [];
	const id = ({ engine, papers }: Measured) => `${engine} ${papers}`;
	const all = new Map([...before, ...results].map(measured => [id(measured), measured]));
	const place = ({ engine }: Measured) => engines.findIndex(({ name }) => name === engine);
	return [...all.values()].sort((a, b) => a.papers - b.papers || place(a) - place(b));
}

async function measure(
	engine: Engine,
	papers: readonly Paper[],
	size: number,
): Promise<Measured | undefined> {
	const before = memory();
	const start = performance.now();
	const search = await engine.build(papers);
	const buildTime = performance.now() - start;
	if (!search) {
		return undefined;
	}
	const megabytes = (memory() - before) / 1e6;
	const known = queryModes.map(mode => knownItems(papers, mode, seededRandom(7)));
	const patience = size > 193 ? 8_000 : 20_000;
	const typed = known.flatMap(items => shuffled(items, seededRandom(3)).slice(0, 12));
	const latencies = typeLetters(typed, search, patience);
	return {
		engine: engine.name,
		papers: size,
		buildTime,
		megabytes,
		p50: percentile(latencies, 0.5),
		p95: percentile(latencies, 0.95),
		relevance: known.map(items => rank(items, search, patience)),
	};
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

/** Undefined where too few queries could be asked to say anything. */
function rank(items: readonly KnownItem[], search: Search, patience: number): number | undefined {
	const some = shuffled(items, seededRandom(11)).slice(0, 300);
	const begin = performance.now();
	search(some[0]?.query ?? '');
	const affordable = Math.floor(patience / Math.max(0.01, performance.now() - begin));
	const asked = some.slice(0, Math.min(some.length, affordable));
	return asked.length < 20 ? undefined : meanReciprocalRank(asked, search).score;
}

function percentile(sorted: readonly number[], share: number): number {
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/** All that the process holds: SQLite keeps its own. */
function memory(): number {
	globalThis.gc?.();
	return process.memoryUsage().rss;
}
