import * as vscode from 'vscode';
import type { Paper } from '../../core/library/paper';
import type { PageState, ToEditor, ToPage } from '../../webview/protocol';
import type { Browsing } from './browsing';
import type { CitationIndex, CitedAt } from '../citation/citationIndex';
import { openCitation } from '../citation/openCitation';
import type { LibraryService } from '../files/libraryService';
import { paperPanelPage } from './paperPanelPage';
import type { SearchService } from '../search/searchService';
import { shownPaper } from './shownPaper';
import { inSlices } from '../slices';
import { Soon } from '../soon';

const viewType = 'litnotes.paper';
/** A focus that only passes by shows nothing, in milliseconds. */
const previewDelay = 150;
/** Nobody looks at the list of citing documents while typing. In milliseconds. */
const citedQuiet = 500;
const mostCitedIn = 50;
const mostRelated = 6;

/** The one panel that shows a paper. */
export class PaperPanel implements vscode.Disposable, vscode.WebviewPanelSerializer<PageState> {
	private panel: vscode.WebviewPanel | undefined;
	private key = '';
	/** The search that led to the paper, whose words are marked; undefined for the filter of the tree, whatever it is. */
	private query: string | undefined;
	/** What is marked. */
	private marked = '';
	private shown: Paper | undefined;
	private soon: ReturnType<typeof setTimeout> | undefined;
	/** Where the shown paper is cited, as the page lists it. */
	private citedIn: readonly CitedAt[] = [];
	private readonly soonAgain = new Soon(citedQuiet, () => this.showCitations());
	private readonly soonMarked = new Soon(previewDelay, () => this.marked !== this.toMark && this.show());
	private opensForPreview = false;
	private lacksRelated = false;
	private showing = new vscode.CancellationTokenSource();
	/** What the panel showed before the preview. */
	private before: { readonly key: string; readonly query: string | undefined } | undefined;
	private readonly listening: vscode.Disposable;

	constructor(
		private readonly extensionUri: vscode.Uri,
		private readonly library: LibraryService,
		private readonly search: SearchService,
		private readonly browsing: Browsing,
		private readonly citations: CitationIndex,
	) {
		this.listening = vscode.Disposable.from(
			vscode.window.registerWebviewPanelSerializer(viewType, this),
			// Papers about which nothing changed stay the same objects.
			library.onDidChange(() => this.library.current.get(this.key) !== this.shown && void this.show()),
			// After a reload the papers are there before their index is.
			search.onDidChange(() => this.lacksRelated && void this.show()),
			citations.onDidChange(() => this.soonAgain.ask()),
			this.soonAgain,
			browsing.onDidChange(() => this.soonMarked.ask()),
			this.soonMarked,
		);
	}

	/** The paper that is shown, if any. */
	get current(): Paper | undefined {
		return this.panel ? this.library.current.get(this.key) : undefined;
	}

	/** Shows the paper, with the words of the query that found it marked; the focus stays where it is if `preserveFocus`. */
	open(
		paper: Paper,
		{ query, preserveFocus = false }: { query?: string; preserveFocus?: boolean } = {},
	): void {
		if (query !== undefined || paper.key !== this.key) {
			this.query = query;
		}
		this.key = paper.key;
		if (this.panel) {
			this.panel.reveal(undefined, preserveFocus);
			void this.show();
		} else {
			const column = vscode.window.activeTextEditor ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
			this.take(vscode.window.createWebviewPanel(viewType, 'Paper', { viewColumn: column, preserveFocus }));
		}
	}

	/** Shows the paper until the preview ends, in a panel that opens for it where there is none. */
	preview(paper: Paper, query: string): void {
		clearTimeout(this.soon);
		// A preview must not cover the text that is being written.
		if (this.panel && !this.panel.visible) {
			return;
		}
		this.soon = setTimeout(() => {
			this.opensForPreview ||= !this.panel;
			this.before ??= { key: this.key, query: this.query };
			this.open(paper, { query, preserveFocus: true });
		}, previewDelay);
	}

	/** Keeps what the preview shows, or puts back what was there before. */
	endPreview(keep: boolean): void {
		clearTimeout(this.soon);
		if (!keep && this.opensForPreview) {
			this.panel?.dispose();
		} else if (!keep && this.before !== undefined) {
			({ key: this.key, query: this.query } = this.before);
			void this.show();
		}
		this.opensForPreview = false;
		this.before = undefined;
	}

	async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: PageState | undefined): Promise<void> {
		const other = this.panel;
		this.key = state?.key ?? '';
		this.take(panel);
		other?.dispose();
	}

	dispose(): void {
		clearTimeout(this.soon);
		this.listening.dispose();
		this.showing.cancel();
		this.panel?.dispose();
	}

	private get toMark(): string {
		return this.query ?? this.browsing.filter;
	}

	private take(panel: vscode.WebviewPanel): void {
		this.panel = panel;
		const { webview } = panel;
		const file = (...path: string[]) => vscode.Uri.joinPath(this.extensionUri, ...path);
		webview.options = { enableScripts: true, localResourceRoots: [file('dist'), file('media')] };
		panel.iconPath = { light: file('media', 'paper-light.svg'), dark: file('media', 'paper-dark.svg') };
		webview.onDidReceiveMessage((message: ToEditor) => this.receive(message));
		panel.onDidDispose(() => {
			if (this.panel === panel) {
				this.panel = undefined;
			}
		});
		webview.html = paperPanelPage(webview, this.extensionUri);
	}

	private async show(): Promise<void> {
		const { current } = this.library;
		const paper = current.get(this.key);
		// After a reload the panel is there before the papers are.
		if (!this.panel || this.key === '' || current.papers.length === 0) {
			return;
		}
		this.shown = paper;
		this.marked = this.toMark;
		this.citedIn = paper ? this.placesOf(paper) : [];
		this.panel.title = paper?.title.slice(0, 60) ?? this.key;
		const { index } = this.search;
		this.lacksRelated = index.size === 0;
		this.showing.cancel();
		const { token } = (this.showing = new vscode.CancellationTokenSource());
		const related = paper ? await inSlices(index.related(paper, mostRelated), token) : [];
		if (!related || token.isCancellationRequested) {
			return;
		}
		const message: ToPage = paper
			? { type: 'show', paper: shownPaper(paper, this.marked, related, this.citedIn) }
			: { type: 'gone', key: this.key };
		void this.panel?.webview.postMessage(message);
	}

	/** Of each document the first place. */
	private placesOf(paper: Paper): readonly CitedAt[] {
		const first = new Map<string, CitedAt>();
		for (const place of this.citations.placesOf(paper)) {
			const uri = place.uri.toString();
			first.set(uri, first.get(uri) ?? place);
		}
		return [...first.values()].slice(0, mostCitedIn);
	}

	private showCitations(): void {
		const paper = this.current;
		const places = paper ? this.placesOf(paper) : [];
		const same = (place: CitedAt, index: number) =>
			place.uri.toString() === this.citedIn[index]?.uri.toString() && place.line === this.citedIn[index].line;
		if (places.length !== this.citedIn.length || !places.every(same)) {
			void this.show();
		}
	}

	private receive(message: ToEditor): void {
		const keys = { keys: [this.key] };
		switch (message.type) {
			case 'ready':
				void this.show();
				break;
			case 'cite':
				void vscode.commands.executeCommand('litnotes.insertCitation', keys);
				break;
			case 'copyCitation':
			case 'copyCitekey':
			case 'copyBibtex':
				void vscode.commands.executeCommand(`litnotes.${message.type}`, keys);
				break;
			case 'openSource':
			case 'openLink':
				void vscode.commands.executeCommand(`litnotes.${message.type}`, { ...keys, index: message.index });
				break;
			case 'openNote':
				void vscode.commands.executeCommand('litnotes.openNote', { ...keys, beside: true });
				break;
			case 'quoteToNote':
			case 'setStatus':
			case 'setRating':
			case 'editTags': {
				const { type, ...answer } = message;
				void vscode.commands.executeCommand(`litnotes.${type}`, { ...answer, ...keys });
				break;
			}
			case 'editMetadata':
				void vscode.commands.executeCommand('litnotes.editMetadata', { ...message.facts, ...keys });
				break;
			case 'openCitation':
				void this.openCitation(message.index);
				break;
			case 'openPaper':
				void vscode.commands.executeCommand('litnotes.openPaper', { keys: [message.key] });
				break;
		}
	}

	private async openCitation(index: number): Promise<void> {
		const place = this.citedIn[index];
		if (place) {
			await openCitation(place, this.citations, { viewColumn: vscode.ViewColumn.Beside });
		}
	}
}
