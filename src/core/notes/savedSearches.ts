import { edited, type TextEdit } from '../textEdit';
import { scalarText } from '../yaml/yamlText';
import type { NoteProblem } from './noteProblem';
import type { Field } from './field';
import { fieldsBetween } from './readFields';
import { lineAt, lineEnd } from './frontMatter';

/** A query with a name, as a line of a file has it. */
export interface SavedSearch {
	readonly name: string;
	readonly query: string;
	/** 1-based. */
	readonly line: number;
}

const opening = '# Searches that the tree lists as groups: a name, and a query as in Search Papers.\n';

/** The searches of a YAML file of lines `name: query`, and what in it says nothing. */
export function readSavedSearches(text: string): {
	readonly searches: readonly SavedSearch[];
	readonly problems: readonly NoteProblem[];
} {
	const { fields, problems } = fieldsBetween(text, text.startsWith('\uFEFF') ? 1 : 0, text.length);
	const { searches, odd } = searchesOf(text, fields);
	const known = problems.some(({ code }) => code === 'brokenYaml') ? lineByLine(text) : searches;
	const byName = new Map(known.map(search => [search.name, search]));
	return { searches: [...byName.values()], problems: [...problems, ...odd] };
}

function searchesOf(text: string, fields: readonly Field[]) {
	const searches: SavedSearch[] = [];
	const odd: NoteProblem[] = [];
	for (const { name, start, value } of fields) {
		const line = lineAt(text, start);
		if (value.kind === 'scalar') {
			searches.push({ name, query: value.text.trim(), line });
		} else {
			odd.push({ code: 'notPlain', line, text: name });
		}
	}
	return { searches, odd };
}

/** Where one line is broken, as in `mine: "a phrase" -not`, the others say what they say, and this what its writer meant. */
function lineByLine(text: string): SavedSearch[] {
	return Array.from(text.matchAll(lines), ({ 0: whole, 1: name = '', 2: query = '', index }) => {
		const { fields, problems } = fieldsBetween(text, index, index + whole.length);
		const [sound] = problems.length === 0 ? searchesOf(text, fields).searches : [];
		return sound ?? { name, query: query.trim(), line: lineAt(text, index) };
	}).filter(({ query }) => query !== '');
}

const lines = /^(?![\s#-])([^:\r\n]+?)[ \t]*:[ \t]([^\r\n]*)$/gm;

/** Adds a search to such a file, or gives one of this name another query; throws a sentence where the file is broken. */
export function saveSearch(text: string, name: string, query: string): readonly TextEdit[] {
	const { fields, problems } = fieldsBetween(text, text.startsWith('\uFEFF') ? 1 : 0, text.length);
	const known = fields.find(field => field.name === name);
	const edits = changed(text, name, query, known);
	const saved = edits && readSavedSearches(edited(text, edits)).searches.find(search => search.name === name);
	if (problems.length > 0 || !edits || saved?.query !== query.trim()) {
		throw new Error(
			'The file of saved searches is broken, so nothing was added. What is wrong is shown under Problems.',
		);
	}
	return edits;
}

function changed(
	text: string,
	name: string,
	query: string,
	known: Field | undefined,
): readonly TextEdit[] | undefined {
	if (known) {
		const { value } = known;
		const end =
			value.kind === 'scalar' ? value.start + text.slice(value.start, value.end).trimEnd().length : 0;
		return value.kind === 'scalar' ? [{ start: value.start, end, text: scalarText(query) }] : undefined;
	}
	const gap = text === '' ? opening : text.endsWith('\n') ? '' : lineEnd(text);
	const added = `${gap}${scalarText(name)}: ${scalarText(query)}${lineEnd(text)}`;
	return [{ start: text.length, end: text.length, text: added }];
}
