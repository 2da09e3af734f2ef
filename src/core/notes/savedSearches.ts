import type { TextEdit } from '../textEdit';
import { scalarText } from '../yaml/yamlText';
import type { NoteProblem } from './noteProblem';
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
	const byName = new Map(searches.map(search => [search.name, search]));
	return { searches: [...byName.values()], problems: [...problems, ...odd] };
}

/** Adds a search to such a file, or gives one of this name another query; throws a sentence where the file is broken. */
export function saveSearch(text: string, name: string, query: string): readonly TextEdit[] {
	const { fields, problems } = fieldsBetween(text, text.startsWith('\uFEFF') ? 1 : 0, text.length);
	const known = fields.find(field => field.name === name);
	if (problems.length > 0 || (known && known.value.kind !== 'scalar')) {
		throw new Error(
			'The file of saved searches is broken, so nothing was added. What is wrong is shown under Problems.',
		);
	}
	if (known?.value.kind === 'scalar') {
		const { start, end } = known.value;
		const written = text.slice(start, end).trimEnd().length;
		return [{ start, end: start + written, text: scalarText(query) }];
	}
	const gap = text === '' ? opening : text.endsWith('\n') ? '' : lineEnd(text);
	const added = `${gap}${scalarText(name)}: ${scalarText(query)}${lineEnd(text)}`;
	return [{ start: text.length, end: text.length, text: added }];
}
