import * as vscode from 'vscode';
import type { Paper } from '../../core/library/paper';
import type { LibraryService } from '../files/libraryService';

const order = ['bibliography', 'note', 'dump'];

/** The places that tell of a paper, the one that says most first: its entry, its notes, the dumps. */
export function paperPlaces(paper: Paper, library: LibraryService): readonly vscode.Location[] {
	const rank = (uri: vscode.Uri): number => {
		const index = order.indexOf(library.parts.kindOf(uri) ?? '');
		return index < 0 ? order.length : index;
	};
	return paper.sources
		.map(({ uri, line }) => new vscode.Location(vscode.Uri.parse(uri), new vscode.Position(line - 1, 0)))
		.map(place => ({ place, rank: rank(place.uri) }))
		.sort((a, b) => a.rank - b.rank)
		.map(({ place }) => place);
}
