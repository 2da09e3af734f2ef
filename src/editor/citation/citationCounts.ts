import * as vscode from 'vscode';
import { bibtexBlocks } from '../../core/bibliography/bibtex/bibtexBlocks';
import type { CitationIndex } from './citationIndex';
import { isBibtex, keyedDocuments } from './keyAt';
import type { LibraryService } from '../files/libraryService';
import { inSlices } from '../slices';
import { Soon } from '../soon';

/** In milliseconds. */
const quiet = 500;
/** A longer bibliography is data that nobody reads through, and VS Code asks for its lenses at every keystroke. */
const longest = 2_000_000;

class CountLens extends vscode.CodeLens {
	constructor(
		range: vscode.Range,
		readonly key: string,
		readonly uri: vscode.Uri,
	) {
		super(range);
	}
}

/** `Cited 3 times in 2 files` above the entries of bibliographies and the front matter of notes, unless the user wants none. */
export function registerCitationCounts(library: LibraryService, index: CitationIndex): vscode.Disposable {
	const changed = new vscode.EventEmitter<void>();
	const soon = new Soon(quiet, () => changed.fire());
	return vscode.Disposable.from(
		changed,
		soon,
		index.onDidChange(() => soon.ask()),
		library.onDidChange(() => soon.ask()),
		vscode.workspace.onDidChangeConfiguration(change => {
			if (change.affectsConfiguration('litnotes.citation')) {
				changed.fire();
			}
		}),
		vscode.languages.registerCodeLensProvider(keyedDocuments, {
			onDidChangeCodeLenses: changed.event,
			provideCodeLenses(document, token) {
				const wanted =
					vscode.workspace.getConfiguration('litnotes.citation', document).get('codeLens') === true;
				return wanted && library.current.papers.length > 0 ? lenses(document, library, token) : [];
			},
			async resolveCodeLens(lens: CountLens) {
				await index.whenRead();
				const places = index.placesOf(library.current.get(lens.key) ?? lens.key);
				const locations = places
					.filter(({ uri }) => uri.toString() !== lens.uri.toString())
					.map(
						({ uri, line, start, end }) => new vscode.Location(uri, new vscode.Range(line, start, line, end)),
					);
				lens.command = {
					title: countText(locations),
					command: locations.length > 0 ? 'editor.action.showReferences' : '',
					arguments: [lens.uri, lens.range.start, locations],
				};
				return lens;
			},
		}),
	);
}

async function lenses(
	document: vscode.TextDocument,
	library: LibraryService,
	token: vscode.CancellationToken,
): Promise<CountLens[]> {
	const { uri } = document;
	const text = document.getText();
	if (isBibtex(document)) {
		const blocks = text.length > longest ? [] : await inSlices(bibtexBlocks(text), token);
		const entries = blocks?.filter(block => block.kind === 'entry') ?? [];
		return entries.map(({ key, start }) => lensAt(document.positionAt(start), key, uri));
	}
	const isNote = library.kindOf(uri) === 'note';
	const paper = isNote && library.current.papers.find(({ note }) => note === uri.toString());
	return paper ? [lensAt(new vscode.Position(0, 0), paper.key, uri)] : [];
}

function lensAt(position: vscode.Position, key: string, uri: vscode.Uri): CountLens {
	return new CountLens(new vscode.Range(position, position), key, uri);
}

function countText(locations: readonly vscode.Location[]): string {
	const files = new Set(locations.map(({ uri }) => uri.toString())).size;
	return locations.length === 0
		? 'Not cited'
		: `Cited ${locations.length === 1 ? 'once' : `${locations.length} times`} in ${files === 1 ? '1 file' : `${files} files`}`;
}
