import * as vscode from 'vscode';
import {
	type CitationPlace,
	citationPlace,
	citesAt,
	mayBeCitationPlace,
} from '../core/citation/citationPlace';
import type { CitationLanguage } from '../core/citation/citationLanguage';
import type { Paper } from '../core/library/paper';
import type { CitedKeys } from './citedKeys';
import { citingDocuments } from './citingDocuments';
import type { LibraryService } from './libraryService';
import { paperTooltip } from './paperTooltip';
import { withoutIcons } from './plainText';
import type { RecentPapers } from './recentPapers';
import type { SearchService } from './searchService';

const mostItems = 50;
/** A space or a hyphen ends VS Code's word, so that it would not ask again for the words after them. */
const triggers = ['@', '{', '[', '<', '`', '^', ',', ';', ':', ' ', '-'];

/** What completion works with. */
export interface CompletionDesk {
	readonly library: LibraryService;
	readonly search: SearchService;
	readonly recent: RecentPapers;
	readonly cited: CitedKeys;
}

/** Papers where a citation is being typed, ranked by our search. */
export function registerCitationCompletion(desk: CompletionDesk): vscode.Disposable {
	return vscode.languages.registerCompletionItemProvider(
		citingDocuments,
		new CitationCompletions(desk),
		...triggers,
	);
}

interface PaperItem extends vscode.CompletionItem {
	readonly paper: Paper;
}

class CitationCompletions implements vscode.CompletionItemProvider<PaperItem> {
	private readonly checked = new CheckedPlace();

	constructor(private readonly desk: CompletionDesk) {}

	async provideCompletionItems(
		document: vscode.TextDocument,
		position: vscode.Position,
		token: vscode.CancellationToken,
	): Promise<vscode.CompletionList<PaperItem> | undefined> {
		const text = document.getText();
		const offset = document.offsetAt(position);
		if (this.desk.library.current.papers.length === 0 || !mayBeCitationPlace(text, offset)) {
			return undefined;
		}
		const language = await this.desk.cited.language(document);
		const place = token.isCancellationRequested ? undefined : citationPlace(text, offset, language);
		if (!place || this.isFinished(place.query) || !this.checked.cites(text, place, language)) {
			return undefined;
		}
		const papers = place.query.trim() === '' ? await this.unasked(document) : this.found(place.query);
		const inserting = new vscode.Range(document.positionAt(place.start), position);
		const replacing = inserting.with({ end: document.positionAt(place.end) });
		const filterText = text.slice(place.start, offset);
		const items = papers.flatMap((paper, rank): PaperItem[] => {
			const insertText = place.write(paper);
			return insertText === undefined
				? []
				: [{ ...row(paper, rank), insertText, filterText, range: { inserting, replacing } }];
		});
		return new vscode.CompletionList(items, true);
	}

	resolveCompletionItem(item: PaperItem): PaperItem {
		item.documentation = paperTooltip(item.paper);
		return item;
	}

	/** Whether a whole key stands there, and what is being typed comes after it: `[@key, p. 3`, `[@key see`. */
	private isFinished(query: string): boolean {
		const [key = '', ...more] = query.split(' ');
		return more.length > 0 && this.desk.library.current.get(key) !== undefined;
	}

	private found(query: string): readonly Paper[] {
		return this.desk.search.index.search(query, { limit: mostItems }).hits.map(({ paper }) => paper);
	}

	/** What the document cites already, then what was used last, then whatever there is. */
	private async unasked(document: vscode.TextDocument): Promise<readonly Paper[]> {
		const { library, recent, cited } = this.desk;
		const citations = await cited.in(document);
		const known = citations.flatMap(({ key }) => library.current.get(key) ?? []);
		return [...new Set([...known, ...recent.papers, ...recent.others(mostItems)])].slice(0, mostItems);
	}
}

/** Remembers the answer for the place that is being typed in: it changes with the text before, not with the query. */
class CheckedPlace {
	private last:
		{ readonly before: string; readonly language: CitationLanguage; readonly cites: boolean } | undefined;

	cites(text: string, place: CitationPlace, language: CitationLanguage): boolean {
		const before = text.slice(0, place.start);
		if (this.last?.before !== before || this.last.language !== language) {
			this.last = { before, language, cites: citesAt(text, place, language) };
		}
		return this.last.cites;
	}
}

function row(paper: Paper, rank: number) {
	return {
		paper,
		label: { label: withoutIcons(paper.key), description: paper.title },
		kind: vscode.CompletionItemKind.Reference,
		// VS Code lists the better match of the text first, and all match alike.
		sortText: String(rank).padStart(2, '0'),
	};
}
