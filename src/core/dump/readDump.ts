import type { PaperRecord } from '../library/paper';
import { dataReader } from './dataReader';
import type { Dump } from './dump';
import { embeddedPages } from './json/embeddedPages';
import { beginsLikeJson } from './json/readJson';
import { isOwnText } from './ownText';
import { nobody, readPapers } from './readPapers';

const nothing: Dump = { layout: 'none', records: [], problems: [] };

/** Reads a text; yields often so that a caller can stop or pause, and never throws. */
export function* readDump(text: string): Generator<undefined, Dump> {
	if (isOwnText(text)) {
		return nothing;
	}
	const read = dataReader(text);
	const dump = read ? yield* read(text) : nothing;
	if (dump.layout !== 'none') {
		return dump;
	}
	return yield* beginsLikeJson(text) ? readOtherJson(text) : readPapers(text, nobody);
}

/** JSON whose papers have fields that we don't know, or that holds whole pages in its strings. */
function* readOtherJson(text: string): Generator<undefined, Dump> {
	const records: PaperRecord[] = [];
	for (const page of embeddedPages(text)) {
		yield;
		const dump = page ? yield* readPapers(page.text, nobody) : nothing;
		// All of a string stands in one line of the file.
		records.push(...dump.records.map(record => ({ ...record, line: page!.line, abstractLine: page!.line })));
	}
	return records.length > 0 ? { layout: 'JSON', records, problems: [] } : yield* readPapers(text, nobody);
}
