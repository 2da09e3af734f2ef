import * as vscode from 'vscode';
import type { CitedAt } from './citationIndex';
import type { CitingReading } from './citingReading';
import { isNotebookFile } from './notebooks';

/** To open a notebook takes a while; of further ones the places in their files have to do. */
const mostOpened = 20;

/** Places where documents name keys; those in closed notebooks by the cells, for which they are opened, but not shown. */
export async function placesInCells(
	places: readonly CitedAt[],
	reading: CitingReading,
): Promise<readonly CitedAt[]> {
	const closed = new Map(
		places.filter(({ uri }) => isNotebookFile(uri)).map(({ uri }) => [uri.toString(), uri]),
	);
	const opening = [...closed].slice(0, mostOpened).map(async ([file, uri]) => {
		const own = places.filter(place => place.uri.toString() === file);
		return [file, await inCells(own, await vscode.workspace.openNotebookDocument(uri), reading)] as const;
	});
	// Where nobody can open notebooks, the places in their files have to do, too.
	const opened = await Promise.allSettled(opening);
	const byFile = new Map(opened.flatMap(result => (result.status === 'fulfilled' ? [result.value] : [])));
	return [
		...places.filter(({ uri }) => !byFile.has(uri.toString())),
		...[...byFile.values()].flatMap(cells => cells),
	];
}

async function inCells(
	places: readonly CitedAt[],
	notebook: vscode.NotebookDocument,
	reading: CitingReading,
): Promise<readonly CitedAt[]> {
	const keys = new Set(places.map(({ key }) => key));
	const cells = notebook.getCells().filter(({ kind }) => kind === vscode.NotebookCellKind.Markup);
	const named = await Promise.all(
		cells.map(async ({ document }) => {
			const { uri } = document;
			return (await reading.placesIn(document)).map(place => ({ ...place, uri }));
		}),
	);
	return named.flat().filter(({ key }) => keys.has(key));
}
