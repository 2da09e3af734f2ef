import type { PaperRecord } from '../../library/paper';
import type { Dump, DumpProblem } from '../dump';
import { otherGenre, tellsContribution } from '../score/genre';
import { looksOf } from '../score/looks';
import { isFields, isSurelyPaper, jsonPaper } from './jsonPaper';
import { jsonRecords } from './jsonRecords';

/** Longer records are not parsed: that alone would hold up the caller. */
const longestRecord = 300_000;

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
	let sure = 0;
	let research = 0;
	for (const span of jsonRecords(text)) {
		yield;
		if (!span) {
			continue;
		}
		const value = span.kind === 'object' ? parsed(text, span.start, span.end) : undefined;
		const record =
			value && span.kind === 'object' ? jsonPaper(value, span.line, span.abstractLine) : undefined;
		if (record) {
			records.push(record);
			sure += isSurelyPaper(value) ? 1 : 0;
			research += isResearch(record.abstract) ? 1 : 0;
		} else if (!value) {
			problems.push({ code: 'brokenRecord', line: span.line });
			if (records.length === 0 && problems.length > patience) {
				break;
			}
		}
	}
	const isDump = sure * 2 >= records.length ? sure > 0 : research * 3 >= records.length * 2;
	return isDump ? { layout: 'JSON', records, problems } : { layout: 'none', records: [], problems: [] };
}

function parsed(text: string, start: number, end: number): unknown {
	if (end - start > longestRecord) {
		return undefined;
	}
	try {
		const value: unknown = JSON.parse(text.slice(start, end));
		return isFields(value) ? value : undefined;
	} catch {
		return undefined;
	}
}

function isResearch(abstract: string): boolean {
	return (
		abstract.length > 200 &&
		looksOf(abstract).research > 1 &&
		tellsContribution(abstract) &&
		otherGenre(abstract) < 2
	);
}
