import { queryModes } from '../property/search/knownItems';

/** In the order in which they are measured and shown. */
export const engineNames = [
	'Literature Notes',
	'SQLite FTS5',
	'MiniSearch',
	'FlexSearch',
	'Orama',
	'fuse.js, titles by token',
	'uFuzzy',
] as const;

export type EngineName = (typeof engineNames)[number];

/** What one engine did with one corpus; times in milliseconds. */
export interface Measured {
	readonly engine: EngineName;
	readonly papers: number;
	readonly buildTime: number;
	readonly megabytes: number;
	/** From what was kept to an index that answers; absent where nothing can be kept. */
	readonly loadTime?: number;
	readonly p50: number;
	readonly p95: number;
	/** Mean reciprocal rank in each mode of `queryModes`; absent where the engine was too slow to ask. */
	readonly relevance: readonly (number | undefined | null)[];
}

/** An engine that could not be measured with one corpus, and why. */
export interface Unmeasured {
	readonly engine: EngineName;
	readonly papers: number;
	readonly failure: string;
}

/** The figures as the lines of a Markdown table. */
export function table(results: readonly (Measured | Unmeasured)[]): readonly string[] {
	const head = ['papers', 'engine', 'build', 'memory', 'load', 'p50', 'p95', ...queryModes];
	const rows = results.map(result => {
		const first = [result.papers.toLocaleString('en'), result.engine];
		if ('failure' in result) {
			return [...first, result.failure, ...head.slice(3).map(() => '–')];
		}
		const { buildTime, megabytes, loadTime, p50, p95, relevance } = result;
		return [
			...first,
			long(buildTime),
			`${Math.max(0, megabytes).toFixed(0)} MB`,
			loadTime === undefined ? '–' : long(loadTime),
			milliseconds(p50),
			milliseconds(p95),
			...relevance.map(score => score?.toFixed(2) ?? '–'),
		];
	});
	return [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`);
}

function long(time: number): string {
	return time < 1000 ? `${time.toFixed(0)} ms` : `${(time / 1000).toFixed(1)} s`;
}

function milliseconds(time: number): string {
	return `${time.toFixed(time < 0.1 ? 2 : time < 10 ? 1 : 0)} ms`;
}

const colours = ['#2a6fdb', '#d1495b', '#edae49', '#66a182', '#8d6a9f', '#7a7a7a', '#3d3d3d'];

/** Speed against relevance at one size: to the left is faster, up is better, and each engine asked in every mode is a dot. */
export function plot(results: readonly (Measured | Unmeasured)[], size: number): string {
	const shown = results.flatMap(result => {
		const scores = 'p95' in result ? result.relevance.flatMap(score => score ?? []) : [];
		return result.papers === size && 'p95' in result && scores.length === queryModes.length
			? { ...result, scores }
			: [];
	});
	const x = (time: number) => 90 + (Math.log10(Math.min(Math.max(time, 0.1), 10_000)) + 1) * 120;
	const y = (score: number) => 330 - score * 280;
	const ticks = [0.1, 1, 10, 100, 1000, 10_000].map(
		time =>
			`<line x1="${x(time)}" x2="${x(time)}" y1="50" y2="330" stroke="#e4e4e4"/><text x="${x(time)}" y="350" text-anchor="middle">${time} ms</text>`,
	);
	const levels = [0, 0.25, 0.5, 0.75, 1].map(
		score =>
			`<line x1="90" x2="690" y1="${y(score)}" y2="${y(score)}" stroke="#e4e4e4"/><text x="80" y="${y(score) + 4}" text-anchor="end">${score}</text>`,
	);
	const dots = shown.map(({ engine, p95, scores }, index) => {
		const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
		const near = x(p95) > 560;
		return `<circle cx="${x(p95)}" cy="${y(mean)}" r="7" fill="${colours[index % colours.length]}"/><text x="${x(p95) + (near ? -12 : 12)}" y="${y(mean) + 4}" text-anchor="${near ? 'end' : 'start'}" font-weight="${index === 0 ? 'bold' : 'normal'}">${engine}</text>`;
	});
	return [
		'<svg xmlns="http://www.w3.org/2000/svg" width="740" height="390" font-family="sans-serif" font-size="13">',
		'<rect width="740" height="390" fill="#fff"/>',
		`<text x="20" y="28" font-size="15">${size.toLocaleString('en')} papers: how often the paper comes first, and how long a keystroke takes</text>`,
		...ticks,
		...levels,
		'<text x="390" y="374" text-anchor="middle">95 of 100 keystrokes are answered within</text>',
		'<text transform="translate(28 190) rotate(-90)" text-anchor="middle">mean reciprocal rank of all modes</text>',
		...dots,
		'</svg>',
	].join('\n');
}
