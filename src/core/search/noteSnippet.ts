import type { Paper } from '../library/paper';
import { type Snippet, snippetOf } from './abstractSnippet';
import { inNote } from './segment';

/** The piece of the paper's note that shows most of the query's words; undefined where it has none of them. */
export function noteSnippet({ noteText = '' }: Paper, query: string): Snippet | undefined {
	return snippetOf(noteText, inNote, query);
}
