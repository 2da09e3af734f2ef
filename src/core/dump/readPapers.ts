import type { PaperRecord } from '../library/paper';
import type { Placed } from './cards';
import type { Dump } from './dump';
import { median } from './median';
import { readCards, type CardsRead } from './readCards';
import { learnShape } from './shape/learnShape';
import { pageRows } from './shape/pageRows';
import { readShaped, type ShapedPaper } from './shape/readShaped';

/**
 * Reads a page of papers that is no JSON, and shows every block to `visit` on the way. Words tell titles and abstracts where
 * a page has both; the shape of its cards tells those without, and what words alone would miss.
 */
export function* readPapers(text: string, visit: (placed: Placed) => void): Generator<undefined, Dump> {
	return yield* withShape(text, yield* readCards(text, visit), visit);
}

/** What words tell of a page, and what the shape of its cards adds to that. */
export function* withShape(
	text: string,
	{ dump, page: { layout }, regular, inTail }: CardsRead,
	visit: (placed: Placed) => void,
): Generator<undefined, Dump> {
	if (regular || dump.layout === 'paper page') {
		return dump;
	}
	const page = yield* pageRows(text, layout);
	const shape = yield* learnShape(page.first, new Map());
	const last = page.first.at(-1)?.block.line ?? 0;
	const lines = new Set(dump.records.map(record => record.line));
	const read = [...lines].filter(line => line <= last).length;
	if (
		shape &&
		shape.first.filter(card => lines.has(card.title.block.line)).length < Math.max(2, read * 0.6)
	) {
		if (shape.first.length <= read) {
			return dump;
		}
		const shaped = yield* readShaped(page, shape, visit);
		return dumpOf(shaped.filter(({ record }) => !inTail(record.line)));
	}
	const titles = new Map(dump.records.map(record => [record.line, record.title]));
	const better = yield* learnShape(page.first, titles);
	if (!better) {
		return dump;
	}
	const papers = yield* readShaped(page, better, nobody);
	const least = 0.6 * median(papers.flatMap(({ record, score }) => (lines.has(record.line) ? score : [])));
	const more = papers.flatMap(({ record, score }) =>
		score >= least && !lines.has(record.line) && !inTail(record.line) ? record : [],
	);
	const shaped = new Map(papers.map(({ record }) => [record.line, record]));
	const records = dump.records.map(record => cutBetter(record, shaped.get(record.line)));
	return withMore({ ...dump, records }, more);
}

/** The shape of all titles tells better what a page put around one into the same line. */
function cutBetter(record: PaperRecord, shaped: PaperRecord | undefined): PaperRecord {
	if (!shaped || shaped.title === record.title || !record.title.includes(shaped.title)) {
		return record;
	}
	// Of one with an abstract only times and numbers in front are no part.
	const isLed =
		/^[^\p{L}]+$/u.test(record.title.slice(0, -shaped.title.length)) && record.title.endsWith(shaped.title);
	return record.abstract === '' ? shaped : isLed ? { ...record, title: shaped.title } : record;
}

/** For whom nothing needs to be explained. */
export function nobody(): void {}

function dumpOf(papers: readonly ShapedPaper[]): Dump {
	const records = papers.map(paper => paper.record);
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
