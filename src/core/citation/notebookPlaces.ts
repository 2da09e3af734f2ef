import type { TextEdit } from '../textEdit';
import type { CitationLanguage } from './citationLanguage';
import { byLine, type CitingPlace, namedKeys } from './citingPlaces';
import type { NotebookCell } from './notebookCells';

/** How a cell with this text cites. */
type LanguageOfCell = (text: string) => CitationLanguage;

/** Where the cells of a notebook name keys, as lines and columns of its JSON. */
export function notebookPlaces(
	json: string,
	cells: readonly NotebookCell[],
	languageOf: LanguageOfCell,
): readonly CitingPlace[] {
	const found = cells.flatMap(({ text, inJson }) =>
		namedKeys(text, languageOf(text)).flatMap(named => {
			const span = inJson(named);
			return span ? [{ ...named, ...span }] : [];
		}),
	);
	return byLine(json, found);
}

/** Edits of the JSON that do in its cells what `editsOf` says of a cell's text, and change nothing else. */
export function editedInNotebook(
	cells: readonly NotebookCell[],
	editsOf: (text: string) => readonly TextEdit[],
): readonly TextEdit[] {
	return cells.flatMap(({ text, inJson }) =>
		editsOf(text).flatMap(edit => {
			const span = inJson(edit);
			return span ? [{ ...span, text: JSON.stringify(edit.text).slice(1, -1) }] : [];
		}),
	);
}
