import type { TextEdit } from '../textEdit';
import type { CitationLanguage } from './citationLanguage';
import { byLine, type CitingPlace, namedKeys } from './citingPlaces';
import type { NotebookCell } from './notebookCells';
import { renamedKeys } from './renameKey';

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

/** Edits of the JSON that write `newKey` wherever a cell names a key that `isOld`, and change nothing else. */
export function renamedInNotebook(
	cells: readonly NotebookCell[],
	languageOf: LanguageOfCell,
	isOld: (key: string) => boolean,
	newKey: string,
): readonly TextEdit[] {
	const written = JSON.stringify(newKey).slice(1, -1);
	return cells.flatMap(({ text, inJson }) =>
		renamedKeys(text, languageOf(text), isOld, newKey).flatMap(edit => {
			const span = inJson(edit);
			return span ? [{ ...span, text: written }] : [];
		}),
	);
}
