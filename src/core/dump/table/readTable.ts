import type { PaperRecord } from '../../library/paper';
import type { Dump, DumpProblem } from '../dump';
import { bareKey, roleOf } from '../json/jsonKeys';
import { jsonPaper, type Fields } from '../json/jsonPaper';
import { PaperEvidence } from '../json/paperEvidence';
import { tableRows, type Cell } from './tableRows';

const separators = [',', '\t', ';'];
const longestHeader = 4000;

/**
 * The separator of a table whose first row names its columns, a title's and an abstract's among them, as Zotero, Scopus
 * and other collections export theirs; `undefined` for any other text.
 */
export function tableSeparator(text: string): string | undefined {
	const head = text.slice(0, longestHeader);
	return /^[^\n\r]*abstract/i.test(head)
		? separators.find(separator => {
				const roles = headerOf(head, separator).map(roleOf);
				return roles.includes('title') && roles.includes('abstract');
			})
		: undefined;
}

/** Reads the papers of such a table; one without an abstract is a paper if the table says so in other ways. */
export function* readTable(text: string, separator: string): Generator<undefined, Dump> {
	const header = headerOf(text.slice(0, longestHeader), separator);
	const roles = header.map(roleOf);
	const [title, abstract] = [roles.indexOf('title'), roles.indexOf('abstract')];
	const records: PaperRecord[] = [];
	const problems: DumpProblem[] = [];
	const evidence = new PaperEvidence();
	let isHeader = true;
	for (const row of tableRows(text, separator)) {
		yield;
		if (!row || isHeader) {
			isHeader &&= !row;
			continue;
		}
		const line = row[title]?.line ?? row[0]!.line;
		const fields = fieldsOf(header, row);
		const record = jsonPaper(fields, line, row[abstract]?.line ?? line);
		const name = row[title]?.text.trim();
		if (record) {
			records.push(record);
			evidence.take(record, fields);
		}
		if (name && !record?.abstract) {
			problems.push({ code: 'titleWithoutAbstract', line, title: name });
		}
	}
	return evidence.holds
		? { layout: 'table', records, problems }
		: { layout: 'none', records: [], problems: [] };
}

function headerOf(head: string, separator: string): readonly string[] {
	const first = [...tableRows(head, separator)].find(row => row !== undefined) ?? [];
	const keys = first.map(cell => bareKey(cell.text.trim()));
	// Notion calls so what others call the title.
	return keys.some(key => roleOf(key) === 'title') ? keys : keys.map(key => (key === 'name' ? 'title' : key));
}

/** What a row says, by the names of the columns; of two columns of one name the first counts. */
function fieldsOf(header: readonly string[], row: readonly Cell[]): Fields {
	const fields = new Map<string, string>();
	for (const [column, key] of header.entries()) {
		if (!fields.get(key)) {
			fields.set(key, row[column]?.text.trim() ?? '');
		}
	}
	return Object.fromEntries(fields);
}
