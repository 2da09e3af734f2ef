import * as vscode from 'vscode';
import {
	type CitationPlace,
	citationPlace,
	citedBeside,
	mayBeCitationPlace,
} from '../../core/citation/citationPlace';
import type { CitationLanguage } from '../../core/citation/citationLanguage';
import { partAround } from '../../core/citation/longText';
import type { Paper } from '../../core/library/paper';
import type { CitedPapers } from '../bibliography/citedPapers';
import type { CitedKeys } from './citedKeys';
import { whereCited } from './citingDocuments';
import { command } from '../command';
import type { LibraryService } from '../files/libraryService';
import { paperTooltip } from '../papers/paperTooltip';
import { withoutIcons } from '../plainText';
import type { RecentPapers } from '../papers/recentPapers';
import type { SearchService } from '../search/searchService';

const mostItems = 50;
/** Lifts the score of what the document cites already by this share. */
const citedBoost = 1;
/** A misspelt word finds nothing until enough of it is typed; for so many letters, what was found before stays. */
const patience = 3;
/** A space or a hyphen ends VS Code's word, so that it would not ask again for the words after them. */
const triggers = ['@', '{', '[', '<', '`', '^', ',', ';', ':', ' ', '-'];

/** What completion works with. */
export interface CompletionDesk {
	readonly library: LibraryService;
	readonly search: SearchService;
	readonly recent: RecentPapers;
	readonly cited: CitedKeys;
	readonly bibliography: CitedPapers;
}

/** Papers where a citation is being typed, ranked by our search. */
export function registerCitationCompletion(desk: CompletionDesk): vscode.Disposable {
	return vscode.Disposable.from(
		whereCited(documents =>
			vscode.languages.registerCompletionItemProvider(documents, new CitationCompletions(desk), ...triggers),
		),
		command(accepted, async (document: vscode.TextDocument, paper: Paper) => {
			desk.recent.add([paper]);
			await desk.bibliography.record(document, [paper]);
		}),
	);
}

/** Runs when a suggestion was taken. */
const accepted = '_litnotes.acceptCitation';

interface PaperItem extends vscode.CompletionItem {
	readonly paper: Paper;
}

class CitationCompletions implements vscode.CompletionItemProvider<PaperItem> {
	private readonly places = new LastPlace();

	constructor(private readonly desk: CompletionDesk) {}

	async provideCompletionItems(
		document: vscode.TextDocument,
		position: vscode.Position,
		token: vscode.CancellationToken,
		{ triggerKind }: vscode.CompletionContext,
	): Promise<vscode.CompletionList<PaperItem> | undefined> {
		const text = document.getText();
		const offset = document.offsetAt(position);
		if (this.desk.library.current.papers.length === 0 || !mayBeCitationPlace(text, offset)) {
			return undefined;
		}
		const language = await this.desk.cited.language(document);
		const place = token.isCancellationRequested ? undefined : citationPlace(text, offset, language);
		const beside = place && !this.isFinished(place.query) && this.places.citedBeside(text, place, language);
		if (!beside) {
			return undefined;
		}
		const isTyping = triggerKind === vscode.CompletionTriggerKind.TriggerForIncompleteCompletions;
		const cited = beside.flatMap(key => this.desk.library.current.get(key) ?? []);
		const papers =
			place.query.trim() === ''
				? this.unasked(cited)
				: await this.found(place.query, new Set(cited), isTyping ? patience : 0, token);
		const inserting = new vscode.Range(document.positionAt(place.start), position);
		const replacing = inserting.with({ end: document.positionAt(place.end) });
		const filterText = text.slice(place.start, offset);
		const items = papers.flatMap((paper, rank): PaperItem[] => {
			const insertText = place.write(paper);
			return insertText === undefined
				? []
				: [{ ...row(paper, rank, document), insertText, filterText, range: { inserting, replacing } }];
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

	/** What the document cites already comes first where it fits about as well. */
	private async found(
		query: string,
		cited: ReadonlySet<Paper>,
		lettersMore: number,
		token: vscode.CancellationToken,
	): Promise<readonly Paper[]> {
		const boost = (paper: Paper) => (cited.has(paper) ? citedBoost : 0);
		const { hits = [] } = (await this.desk.search.search(query, { limit: mostItems, boost }, token)) ?? {};
		return hits.length === 0 && lettersMore > 0 && !token.isCancellationRequested
			? this.found(query.slice(0, -1), cited, lettersMore - 1, token)
			: hits.map(({ paper }) => paper);
	}

	/** What the document cites already, then what was used last, then whatever there is. */
	private unasked(cited: readonly Paper[]): readonly Paper[] {
		const { recent } = this.desk;
		return [...new Set([...cited, ...recent.papers, ...recent.others(mostItems)])].slice(0, mostItems);
	}
}

/**
 * Scans once for the place that is being typed in: the answer depends on the text before it, not on the query. Of a very
 * long text, its part.
 */
class LastPlace {
	private before: string | undefined;
	private language: CitationLanguage | undefined;
	private cited: readonly string[] | undefined;

	citedBeside(text: string, place: CitationPlace, language: CitationLanguage): readonly string[] | undefined {
		const before = text.slice(0, place.start);
		if (before !== this.before || language !== this.language) {
			const { start, end } = partAround(text, place.start);
			const inPart = { ...place, start: place.start - start, end: place.end - start };
			this.cited = citedBeside(text.slice(start, end), inPart, language);
			this.before = before;
			this.language = language;
		}
		return this.cited;
	}
}

function row(paper: Paper, rank: number, document: vscode.TextDocument) {
	return {
		paper,
		label: { label: withoutIcons(paper.key), description: paper.title },
		kind: vscode.CompletionItemKind.Reference,
		// VS Code lists the better match of the text first, and all match alike.
		sortText: String(rank).padStart(2, '0'),
		command: { command: accepted, title: 'Cite', arguments: [document, paper] },
	};
}
