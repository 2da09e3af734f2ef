import type { PaperRecord } from '../../library/paper';
import type { Dump, DumpProblem } from '../dump';
import { isObject } from '../../isObject';
import { jsonPaper, titleIn, type Fields } from './jsonPaper';
import { jsonRecords } from './jsonRecords';
import { jsonRows } from './jsonRows';
import { PaperEvidence } from './paperEvidence';

/** Longer records are not parsed: that alone would hold up the caller. */
const longestRecord = 2_000_000;

/** So many broken records without a whole one, and the text is given up. */
const patience = 1000;

/** Whether a text begins like JSON with objects in it; a Markdown link begins with a bracket as well. */
export function beginsLikeJson(text: string): boolean {
	return /^[\s\ufeff]{0,2000}(?:\[\s{0,2000}\{\s{0,2000}["}]|\{\s{0,2000}")/.test(text.slice(0, 6100));
}

/** Reads papers from JSON or JSON Lines: the daily papers, a search, one paper, or what other sites call so. */
export function* readJson(text: string): Generator<undefined, Dump> {
	const records: PaperRecord[] = [];
	const problems: DumpProblem[] = [];
	const evidence = new PaperEvidence();
	for (const span of jsonRecords(text)) {
		yield;
		if (!span) {
			continue;
		}
		const value = span.kind === 'object' ? parsed(text, span.start, span.end) : undefined;
		if (span.kind === 'broken' || !value) {
			problems.push({ code: 'brokenRecord', line: span.kind === 'broken' ? span.line : span.titles[0]! });
			if (records.length === 0 && problems.length > patience) {
				break;
			}
			continue;
		}
		const { titles, abstracts } = span;
		const isTable = titles.length > 1 && abstracts.length > 1;
		for (const [row, fields] of (isTable ? jsonRows(value) : [value]).entries()) {
			const line = titles[row] ?? titles[0]!;
			const record = jsonPaper(fields, line, abstracts[row] ?? abstracts[0] ?? line);
			const title = titleIn(fields);
			if (record) {
				records.push(record);
				evidence.take(record, fields);
			}
			if (title && !record?.abstract) {
				problems.push({ code: 'titleWithoutAbstract', line, title });
			}
		}
	}
	return evidence.holds
		? { layout: 'JSON', records, problems }
		: { layout: 'none', records: [], problems: [] };
}

function parsed(text: string, start: number, end: number): Fields | undefined {
	if (end - start > longestRecord) {
		return undefined;
	}
	try {
		const value: unknown = JSON.parse(text.slice(start, end));
		return isObject(value) ? value : undefined;
	} catch {
		return undefined;
	}
}
