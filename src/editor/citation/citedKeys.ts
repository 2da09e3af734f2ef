import * as vscode from 'vscode';
import type { Citation } from '../../core/citation/citation';
import type { CitationLanguage } from '../../core/citation/citationLanguage';
import { citationsInParts } from '../../core/citation/longText';
import type { IncludeGraph } from '../bibliography/includeGraph';
import { languageOf } from './citationContext';
import type { LibraryService } from '../files/libraryService';
import type { ProjectFactsOf } from './projectFacts';
import { inSlices } from '../slices';
import { touches } from '../../core/span';

interface Look {
	readonly version: number;
	readonly languageId: string;
	readonly language: Promise<CitationLanguage>;
}

interface Scan {
	readonly version: number;
	readonly language: CitationLanguage;
	readonly citations: Promise<readonly Citation[]>;
}

/** What open documents cite. Each version of a document is looked at once, whoever asks. */
export class CitedKeys implements vscode.Disposable {
	private looks = new WeakMap<vscode.TextDocument, Look>();
	private readonly scans = new WeakMap<vscode.TextDocument, Scan>();
	private readonly listening: vscode.Disposable;

	constructor(
		private readonly library: LibraryService,
		private readonly projects: ProjectFactsOf,
		private readonly includes: IncludeGraph,
	) {
		const forget = () => (this.looks = new WeakMap());
		this.listening = vscode.Disposable.from(
			vscode.workspace.onDidChangeConfiguration(change => {
				if (change.affectsConfiguration('litnotes.citation')) {
					forget();
				}
			}),
			projects.onDidChange(forget),
			includes.onDidChange(forget),
		);
	}

	/** How the document cites, `plain` where we cannot tell what it cites. */
	language(document: vscode.TextDocument): Promise<CitationLanguage> {
		const { version, languageId } = document;
		const known = this.looks.get(document);
		if (known?.version === version && known.languageId === languageId) {
			return known.language;
		}
		const text = { uri: document.uri, languageId, text: document.getText() };
		const language = languageOf(text, this.projects, this.includes);
		this.looks.set(document, { version, languageId, language });
		return language;
	}

	/** Every cited key of the document as it is now, in order. */
	async in(document: vscode.TextDocument): Promise<readonly Citation[]> {
		const language = await this.language(document);
		const { version } = document;
		const known = this.scans.get(document);
		if (known?.version === version && known.language === language) {
			return known.citations;
		}
		const citations = inSlices(citationsInParts(document.getText(), language));
		this.scans.set(document, { version, language, citations });
		return citations;
	}

	/** The cited key that a position touches, if any. Where we know no papers at all, we have nothing to say. */
	async at(document: vscode.TextDocument, position: vscode.Position): Promise<Citation | undefined> {
		if (this.library.current.papers.length === 0) {
			return undefined;
		}
		const citations = await this.in(document);
		const offset = document.offsetAt(position);
		return citations.find(citation => touches(citation, offset));
	}

	dispose(): void {
		this.listening.dispose();
	}
}
