import * as vscode from 'vscode';
import { citationPlace } from '../../core/citation/citationPlace';
import { scanWikilinks } from '../../core/citation/scanLabels';
import type { Paper } from '../../core/library/paper';
import type { CitedKeys } from '../citation/citedKeys';
import type { LibraryService } from '../files/libraryService';
import { paperPlaces } from '../papers/paperPlaces';
import { paperTooltip } from '../papers/paperTooltip';
import { withoutIcons } from '../plainText';
import type { SearchService } from '../search/searchService';
import { spanRange } from '../spanRange';

const markdown: vscode.DocumentSelector = [{ language: 'markdown' }, { language: 'quarto' }];
const mostItems = 50;

/** What links between notes work with. */
export interface WikilinkDesk {
	readonly library: LibraryService;
	readonly search: SearchService;
	readonly cited: CitedKeys;
}

/** Links to notes by their citekeys, `[[key]]`: completed, explained, followed. Where they are citations, others do that. */
export function registerWikilinks(desk: WikilinkDesk): vscode.Disposable {
	const { library } = desk;
	const linksIn = async (document: vscode.TextDocument) => {
		const isLink = library.current.papers.length > 0 && (await desk.cited.language(document)) !== 'wikilink';
		const items = isLink ? [...scanWikilinks(document.getText())].flatMap(group => group.items) : [];
		return items.flatMap(({ key, start, end }) => {
			const paper = library.current.get(key);
			return paper ? [{ paper, range: spanRange(document, { start, end }) }] : [];
		});
	};
	const linkAt = async (document: vscode.TextDocument, position: vscode.Position) =>
		(await linksIn(document)).find(({ range }) => range.contains(position));
	return vscode.Disposable.from(
		vscode.languages.registerCompletionItemProvider(
			markdown,
			{ provideCompletionItems: (document, position, token) => completions(document, position, token, desk) },
			'[',
		),
		vscode.languages.registerHoverProvider(markdown, {
			async provideHover(document, position) {
				const link = await linkAt(document, position);
				return link && new vscode.Hover(paperTooltip(link.paper), link.range);
			},
		}),
		vscode.languages.registerDefinitionProvider(markdown, {
			async provideDefinition(document, position) {
				const link = await linkAt(document, position);
				return link && noteOf(link.paper, library);
			},
		}),
		vscode.languages.registerDocumentLinkProvider(markdown, {
			async provideDocumentLinks(document) {
				return (await linksIn(document)).map(({ paper, range }) => {
					const link = new vscode.DocumentLink(range, openNote(paper));
					link.tooltip = paper.note ? 'Open note' : 'Make a note';
					return link;
				});
			},
		}),
	);
}

function openNote({ key }: Paper): vscode.Uri {
	const argument = encodeURIComponent(JSON.stringify([{ keys: [key] }]));
	return vscode.Uri.parse(`command:litnotes.openNote?${argument}`);
}

/** Its note; of a paper without one, what else tells of it. */
function noteOf(paper: Paper, library: LibraryService): vscode.Location[] {
	const places = paperPlaces(paper, library);
	const notes = places.filter(({ uri }) => library.parts.kindOf(uri) === 'note');
	return notes.length > 0 ? notes : places.slice(0, 1);
}

async function completions(
	document: vscode.TextDocument,
	position: vscode.Position,
	token: vscode.CancellationToken,
	{ library, search, cited }: WikilinkDesk,
): Promise<vscode.CompletionList | undefined> {
	const before = document.lineAt(position).text.slice(0, position.character);
	if (!/\[\[@?[^[\]|#]*$/.test(before) || (await cited.language(document)) === 'wikilink') {
		return undefined;
	}
	const text = document.getText();
	const offset = document.offsetAt(position);
	const place = citationPlace(text, offset, 'wikilink');
	if (!place) {
		return undefined;
	}
	const papers =
		place.query.trim() === ''
			? library.current.papers.slice(0, mostItems)
			: ((await search.search(place.query, { limit: mostItems }, token))?.hits ?? []).map(
					({ paper }) => paper,
				);
	const range = new vscode.Range(document.positionAt(place.start), position);
	const items = papers.flatMap((paper, rank) => {
		const written = place.write(paper);
		if (written === undefined) {
			return [];
		}
		const label = { label: withoutIcons(paper.key), description: paper.title };
		const item = new vscode.CompletionItem(label, vscode.CompletionItemKind.Reference);
		item.insertText = written;
		item.filterText = text.slice(place.start, offset);
		item.range = range;
		item.sortText = String(rank).padStart(2, '0');
		return item;
	});
	return new vscode.CompletionList(items, true);
}
