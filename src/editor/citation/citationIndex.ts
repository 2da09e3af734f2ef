import * as vscode from 'vscode';
import type { CitingPlace } from '../../core/citation/citingPlaces';
import { CitationsByKey } from '../../core/citation/citationsByKey';
import type { Paper } from '../../core/library/paper';
import { CitingReading, type CitingReadingDesk } from './citingReading';
import type { LibraryService } from '../files/libraryService';
import { mentionedPapers, mentions } from './mentions';

/** Where a document names a key. */
export interface CitedAt extends CitingPlace {
	readonly uri: vscode.Uri;
}

/** What the index works with. */
export interface CitationIndexDesk extends CitingReadingDesk {
	readonly library: LibraryService;
}

/** Which document of the workspace names which paper where. Begins when there is a first paper. */
export class CitationIndex implements vscode.Disposable {
	private readonly changed = new vscode.EventEmitter<void>();
	readonly onDidChange = this.changed.event;

	private readonly citations = new CitationsByKey();
	/** What keeps it in step with the documents. */
	readonly reading: CitingReading;
	private readonly listening: vscode.Disposable;
	private told = 0;
	private byPaper: ReadonlyMap<Paper, readonly string[]> | undefined;

	constructor(private readonly desk: CitationIndexDesk) {
		this.reading = new CitingReading(desk, this.citations, () => this.tell());
		const begin = () => {
			this.byPaper = undefined;
			if (desk.library.current.papers.length > 0) {
				this.reading.begin();
			}
		};
		this.listening = desk.library.onDidChange(begin);
		begin();
	}

	/** The keys that lead to this paper, as documents write them. */
	keysOf(paper: Paper): readonly string[] {
		return this.papers.get(paper)?.slice() ?? [];
	}

	/** Where documents name this key, or the paper by any of its keys or its page on arXiv, document by document. */
	placesOf(named: Paper | string): readonly CitedAt[] {
		const paper = typeof named === 'string' ? undefined : named;
		const keys = typeof named === 'string' ? [named] : this.keysOf(named);
		const found = keys.flatMap(key => [...mentions(key, paper, this.citations, this.desk.library)]);
		return found
			.sort(([one], [other]) => (one < other ? -1 : Number(one > other)))
			.flatMap(([uri, places]) => places.map(place => ({ ...place, uri: vscode.Uri.parse(uri) })));
	}

	/** Another number where some document names other keys than before, and not only at other places. */
	get revision(): number {
		return this.citations.keyChanges;
	}

	/** Whether some document names the paper. */
	isCited(paper: Paper): boolean {
		return this.papers.has(paper);
	}

	dispose(): void {
		this.listening.dispose();
		this.reading.dispose();
		this.changed.dispose();
	}

	private get papers(): ReadonlyMap<Paper, readonly string[]> {
		return (this.byPaper ??= mentionedPapers(this.citations, this.desk.library));
	}

	private tell(): void {
		if (this.told !== this.citations.changes) {
			this.told = this.citations.changes;
			this.byPaper = undefined;
			this.changed.fire();
		}
	}
}
