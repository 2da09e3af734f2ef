import type { CancellationToken } from 'vscode';
import type { Paper } from '../../core/library/paper';
import { abstractSnippet } from '../../core/search/abstractSnippet';
import { noteSnippet } from '../../core/search/noteSnippet';
import type { Hit } from '../../core/search/paperIndex';
import { parseQuery } from '../../core/search/parseQuery';
import { soughtAuthors } from '../../core/search/soughtAuthors';
import type { PickerOptions } from './pickerOptions';
import { heading, helpRow, helpRows, moreRow, type PickerRow } from './pickerRows';
import { queryProblemText } from './queryProblemText';
import type { SearchService } from './searchService';
import { inSlices } from '../slices';

const mostAuthors = 5;

export interface FoundRows {
	readonly rows: readonly PickerRow[];
	/** What is wrong with the query, to stand behind a title. */
	readonly problem: string;
}

type RowOf = (paper: Paper, detail?: string) => PickerRow;

interface RowSource {
	readonly search: SearchService;
	readonly options: PickerOptions;
	readonly row: RowOf;
	/** How many papers are listed at most. */
	readonly most: number;
}

/**
 * The rows that answer a query, in the order of our own ranking; of one that says nothing yet, what is listed before a word is
 * typed. `undefined` where `token` said stop.
 */
export async function foundRows(
	query: string,
	{ search, options, row, most }: RowSource,
	token: CancellationToken,
): Promise<FoundRows | undefined> {
	if (query.trim() === '?') {
		return { rows: helpRows(), problem: '' };
	}
	const parsed = parseQuery(query);
	const [wrong] = parsed.problems;
	const problem = wrong ? ` — ${queryProblemText(wrong, query)}` : '';
	if (!parsed.root) {
		const sections = options.unasked().filter(({ papers }) => papers.length > 0);
		const rows = sections.flatMap(({ label, papers }) => [
			heading(label),
			...papers.map(paper => row(paper)),
		]);
		return { rows: [...rows, heading('Help'), helpRow], problem };
	}
	const result = await search.search(query, { limit: most }, token);
	const hits = result && (await inSlices(hitRows(result.hits, query, row), token));
	const rows = hits?.length === most ? [...hits, moreRow] : hits;
	return rows && { rows, problem };
}

function* hitRows(
	hits: readonly Hit[],
	query: string,
	row: RowOf,
): Generator<undefined, readonly PickerRow[]> {
	const rows: PickerRow[] = [];
	for (const { paper } of hits) {
		rows.push(row(paper, snippetText(paper, query)));
		yield;
	}
	return rows;
}

/** Why the paper is found, as far as its title does not say so: authors, and a piece of the abstract, else of the note. */
function snippetText(paper: Paper, query: string): string | undefined {
	const authors = soughtAuthors(paper, query).slice(0, mostAuthors).join(', ');
	const shown = abstractSnippet(paper, query);
	const noted = shown ? undefined : noteSnippet(paper, query);
	const text = noted ? `Note: ${noted.text}` : shown?.text;
	return [authors, text].filter(Boolean).join(' — ') || undefined;
}
