import type { CancellationToken } from 'vscode';
import type { Paper } from '../../core/library/paper';
import { abstractSnippet } from '../../core/search/abstractSnippet';
import { noteSnippet } from '../../core/search/noteSnippet';
import type { Hit } from '../../core/search/paperIndex';
import type { PickerOptions } from './pickerOptions';
import { heading, helpRows, moreRow, type PickerRow } from './pickerRows';
import { queryProblemText } from './queryProblemText';
import type { SearchService } from './searchService';
import { inSlices } from '../slices';

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

/** The rows that answer a query, in the order of our own ranking; `undefined` where `token` said stop. */
export async function foundRows(
	query: string,
	{ search, options, row, most }: RowSource,
	token: CancellationToken,
): Promise<FoundRows | undefined> {
	if (query.trim() === '') {
		const sections = options.unasked().filter(({ papers }) => papers.length > 0);
		const rows = sections.flatMap(({ label, papers }) => [
			heading(label),
			...papers.map(paper => row(paper)),
		]);
		return { rows, problem: '' };
	}
	if (query.trim() === '?') {
		return { rows: helpRows(), problem: '' };
	}
	const result = await search.search(query, { limit: most }, token);
	const hits = result && (await inSlices(hitRows(result.hits, query, row), token));
	const rows = hits?.length === most ? [...hits, moreRow] : hits;
	const [problem] = result?.problems ?? [];
	return rows && { rows, problem: problem ? ` — ${queryProblemText(problem, query)}` : '' };
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

/** A piece of the abstract, or of the note where only that has the words. */
function snippetText(paper: Paper, query: string): string | undefined {
	const shown = abstractSnippet(paper, query);
	const noted = shown ? undefined : noteSnippet(paper, query);
	return noted ? `Note: ${noted.text}` : shown?.text;
}
