import * as vscode from 'vscode';
import type { CitationIndex, CitedAt } from './citationIndex';
import type { CitingRow, PaperRow } from '../papers/paperNodes';

/** The documents that cite a paper, as rows under it. */
export function citingRows(parent: PaperRow, index: CitationIndex): CitingRow[] {
	const documents = new Map<string, [CitedAt, ...CitedAt[]]>();
	for (const place of index.placesOf(parent.paper)) {
		const uri = place.uri.toString();
		const known = documents.get(uri);
		if (known) {
			known.push(place);
		} else {
			documents.set(uri, [place]);
		}
	}
	return [...documents.values()].map(places => ({ kind: 'citing', parent, uri: places[0].uri, places }));
}

export function citingItem({ parent, uri, places }: CitingRow): vscode.TreeItem {
	const [{ line, start, end }] = places;
	const path = vscode.workspace.asRelativePath(uri);
	const item = new vscode.TreeItem(path.slice(path.lastIndexOf('/') + 1));
	const often = places.length === 1 ? '' : ` · ${places.length}×`;
	item.id = `${parent.parent.group.id}/${parent.paper.key}#${uri.toString()}`;
	item.description = `line ${line + 1}${often}`;
	item.iconPath = new vscode.ThemeIcon('references');
	item.contextValue = 'citing';
	item.tooltip = `Cited in ${path}`;
	item.command = {
		command: 'vscode.open',
		title: 'Go to Citation',
		arguments: [
			uri,
			{ selection: new vscode.Range(line, start, line, end) } satisfies vscode.TextDocumentShowOptions,
		],
	};
	item.accessibilityInformation = { label: `cited in ${path}, line ${line + 1}` };
	return item;
}
