import type { PaperRecord } from '../../library/paper';
import type { Dump, DumpProblem } from '../dump';
import { bareKey, roleOf } from '../json/jsonKeys';
import { jsonPaper, type Fields } from '../json/jsonPaper';
import { PaperEvidence } from '../json/paperEvidence';
import { tableRows, type Cell } from './tableRows';

const separators = [',', '\t', ';'];
/** What Notion, OpenAlex and IEEE call what others call the title. */
const otherTitles = new Set(['name', 'displayname', 'documenttitle']);
const longestHeader = 4000;

/**
 * The separator of a table whose first row names its columns, a title's and an abstract's or a DOI's among them,
 * and authors, as Zotero, Scopus and other collections export theirs; `undefined` for any other text.
 */
export function tableSeparator(text: string): string | undefined {
	const head = text.slice(0, longestHeader);
	return /^[^\n\r]*(?:abstract|doi)/i.test(head)
		? separators.find(separator => {
				const keys = headerOf(head, separator);
				const roles = keys.map(roleOf);
				return roles.includes('title') && (roles.includes('abstract') || namesPapers(keys));
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

/** Whether columns hold what only publications have. */
function namesPapers(keys: readonly string[]): boolean {
	return (
		keys.includes('doi') && keys.some(key => /^(?:authors?|authornames|year|publicationyear)$/.test(key))
	);
}

function headerOf(head: string, separator: string): readonly string[] {
	const first = [...tableRows(head, separator)].find(row => row !== undefined) ?? [];
	const keys = first.map(cell => bareKey(cell.text.trim()));
	return keys.some(key => roleOf(key) === 'title')
		? keys
		: keys.map(key => (otherTitles.has(key) ? 'title' : key));
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
