import * as vscode from 'vscode';
import type { CitationIndex, CitedAt } from './citationIndex';
import type { CitingRow, PaperRow } from '../papers/paperNodes';
import { isNotebookFile, notebookOf } from './notebooks';

/** The documents that cite a paper, as rows under it; the cells of a notebook are one document. */
export function citingRows(parent: PaperRow, index: CitationIndex): CitingRow[] {
	const documents = new Map<string, { readonly uri: vscode.Uri; readonly places: [CitedAt, ...CitedAt[]] }>();
	for (const place of index.placesOf(parent.paper)) {
		const { uri } = notebookOf(place.uri) ?? place;
		const known = documents.get(uri.toString());
		if (known) {
			known.places.push(place);
		} else {
			documents.set(uri.toString(), { uri, places: [place] });
		}
	}
	return [...documents.values()].map(({ uri, places }) => ({ kind: 'citing', parent, uri, places }));
}

export function citingItem({ parent, uri, places }: CitingRow): vscode.TreeItem {
	const [first] = places;
	const path = vscode.workspace.asRelativePath(uri);
	const item = new vscode.TreeItem(path.slice(path.lastIndexOf('/') + 1));
	// A line of a notebook's file says nothing to its reader.
	const line = isNotebookFile(uri) ? [] : [`line ${first.line + 1}`];
	const often = places.length === 1 ? [] : [`${places.length}×`];
	item.id = `${parent.parent.group.id}/${parent.paper.key}#${uri.toString()}`;
	item.description = [...line, ...often].join(' · ');
	item.iconPath = new vscode.ThemeIcon('references');
	item.contextValue = 'citing';
	item.tooltip = `Cited in ${path}`;
	item.command = { command: '_litnotes.openCitation', title: 'Go to Citation', arguments: [first] };
	item.accessibilityInformation = { label: [`cited in ${path}`, ...line].join(', ') };
	return item;
}
