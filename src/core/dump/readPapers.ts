import type { PaperRecord } from '../library/paper';
import type { Placed } from './cards';
import type { Dump } from './dump';
import { readCards } from './readCards';
import { readShape } from './shape/readShape';

/**
 * Reads a page of papers that is no JSON, and shows every block to `visit` on the way. Words tell titles and abstracts where
 * a page has both; the shape of its cards tells those without, and what words alone would miss.
 */
export function* readPapers(text: string, visit: (placed: Placed) => void): Generator<undefined, Dump> {
	const { dump, layout } = yield* readCards(text, visit);
	if (dump.layout === 'paper page') {
		return dump;
	}
	const shaped = yield* readShape(text, layout, new Set(), nobody);
	if (shaped.length === 0) {
		return dump;
	}
	const lines = new Set(dump.records.map(record => record.line));
	const known = new Set(shaped.flatMap(({ record }) => (lines.has(record.line) ? record.line : [])));
	if (known.size < 2 || known.size < lines.size * 0.6) {
		if (shaped.length <= dump.records.length) {
			return dump;
		}
		const papers = visit === nobody ? shaped : yield* readShape(text, layout, new Set(), visit);
		return dumpOf(papers.map(paper => paper.record));
	}
	const again = yield* readShape(text, layout, known, nobody);
	const least = 0.6 * median(again.flatMap(({ record, score }) => (known.has(record.line) ? score : [])));
	const more = again.flatMap(({ record, score }) =>
		score >= least && !lines.has(record.line) ? record : [],
	);
	return more.length === 0 ? dump : withMore(dump, more);
}

/** For whom nothing needs to be explained. */
export function nobody(): void {}

function dumpOf(records: readonly PaperRecord[]): Dump {
	return { layout: 'list of papers', records, problems: problemsOf(records) };
}

function withMore(dump: Dump, more: readonly PaperRecord[]): Dump {
	const known = new Set(dump.problems.map(problem => problem.line));
	const problems = problemsOf(more).filter(problem => !known.has(problem.line));
	return {
		...dump,
		records: [...dump.records, ...more].sort((a, b) => a.line - b.line),
		problems: [...dump.problems, ...problems].sort((a, b) => a.line - b.line),
	};
}

function problemsOf(records: readonly PaperRecord[]): Dump['problems'] {
	return records.flatMap(({ abstract, line, title }) =>
		abstract === '' ? { code: 'titleWithoutAbstract', line, title } : [],
	);
}

function median(numbers: readonly number[]): number {
	return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
}
