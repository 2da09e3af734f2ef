import { isCitedList, readCited } from './cited/readCited';
import type { Dump } from './dump';
import { beginsLikeJson, readJson } from './json/readJson';
import { readTable, tableSeparator } from './table/readTable';
import { isExport, readExport } from './exports/readExport';

/** How to read a text whose form alone says where papers are, as no page's does; `undefined` for pages. */
export function dataReader(text: string): ((text: string) => Generator<undefined, Dump>) | undefined {
	if (beginsLikeJson(text)) {
		return readJson;
	}
	const separator = tableSeparator(text);
	if (separator !== undefined) {
		return table => readTable(table, separator);
	}
	return isExport(text) ? readExport : isCitedList(text) ? readCited : undefined;
}
