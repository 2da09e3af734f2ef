import type { Bibliography, BibliographyEntry, BibliographyProblem } from '../bibliography';
import type { Span } from '../bibtex/bibtexBlock';
import { isObject } from '../isObject';
import { LineCounter } from '../lineCounter';
import { parsedYaml } from '../yamlChunk';
import { hayagrivaReference } from './hayagrivaReference';

/** Reads a Hayagriva file entry by entry, so that a broken one hides no other. */
export function* readHayagriva(text: string): Generator<undefined, Bibliography> {
	const lines = new LineCounter(text);
	const entries: BibliographyEntry[] = [];
	const problems: BibliographyProblem[] = [];
	for (const { start, end } of hayagrivaEntries(text)) {
		const line = lines.at(start);
		const parsed = parsedYaml(text.slice(start, end));
		const [[key, fields] = []] = isObject(parsed) ? Object.entries(parsed) : [];
		if (key !== undefined && isObject(fields)) {
			entries.push({ reference: hayagrivaReference(key, fields), isWork: true, start, end, line });
		} else {
			problems.push({ code: 'brokenEntry', line });
		}
		yield;
	}
	return { entries, problems };
}

/** Where the entries stand: each begins with a key at the start of a line. */
export function* hayagrivaEntries(text: string): Generator<Span> {
	const begins = /^\uFEFF?[^\s#%&*!|>@`{}[\],-][^\r\n]*?:(?=[ \t]*(?:#.*)?\r?$)/gm;
	let start: number | undefined;
	for (const { index } of text.matchAll(begins)) {
		if (start !== undefined) {
			yield { start, end: index };
		}
		start = index;
	}
	if (start !== undefined) {
		yield { start, end: text.length };
	}
}
