import * as vscode from 'vscode';
import { bibtexBlocks } from '../../core/bibtex/bibtexBlocks';
import type { CitationIndex, CitedAt } from './citationIndex';
import { isBibtex, whereKeyed } from './keyAt';
import { command } from '../command';
import { placesInCells } from './placesInCells';
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
		whereKeyed(documents =>
			vscode.languages.registerCodeLensProvider(documents, {
				onDidChangeCodeLenses: changed.event,
				provideCodeLenses(document, token) {
					const wanted =
						vscode.workspace.getConfiguration('litnotes.citation', document).get('codeLens') === true;
					return wanted && library.current.papers.length > 0 ? lenses(document, library, token) : [];
				},
				async resolveCodeLens(lens: CountLens) {
					await index.reading.whenRead();
					const places = placesFor(lens.key, lens.uri, library, index);
					lens.command = {
						title: countText(places),
						command: places.length > 0 ? '_litnotes.showCitations' : '',
						arguments: [lens.uri, lens.range.start, lens.key],
					};
					return lens;
				},
			}),
		),
		command('_litnotes.showCitations', async (uri: vscode.Uri, position: vscode.Position, key: string) => {
			const places = await placesInCells(placesFor(key, uri, library, index), index.reading);
			const locations = places.map(
				({ uri, line, start, end }) => new vscode.Location(uri, new vscode.Range(line, start, line, end)),
			);
			await vscode.commands.executeCommand('editor.action.showReferences', uri, position, locations);
		}),
	);
}

/** Where documents cite what `key` stands for, other than the one that counts. */
function placesFor(
	key: string,
	counting: vscode.Uri,
	library: LibraryService,
	index: CitationIndex,
): readonly CitedAt[] {
	const places = index.placesOf(library.current.get(key) ?? key);
	return places.filter(({ uri }) => uri.toString() !== counting.toString());
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
	const isNote = library.parts.kindOf(uri) === 'note';
	const paper = isNote && library.current.papers.find(({ note }) => note === uri.toString());
	return paper ? [lensAt(new vscode.Position(0, 0), paper.key, uri)] : [];
}

function lensAt(position: vscode.Position, key: string, uri: vscode.Uri): CountLens {
	return new CountLens(new vscode.Range(position, position), key, uri);
}

/** The cells of a notebook are one file. */
function countText(places: readonly CitedAt[]): string {
	const files = new Set(places.map(({ uri }) => uri.path)).size;
	return places.length === 0
		? 'Not cited'
		: `Cited ${places.length === 1 ? 'once' : `${places.length} times`} in ${files === 1 ? '1 file' : `${files} files`}`;
}
