import * as vscode from 'vscode';
import type { Paper } from '../../core/library/paper';
import type { CitedFilter } from '../../core/search/filters';
import { PaperIndex, type SearchResult } from '../../core/search/paperIndex';
import type { LibraryMemory } from '../files/libraryMemory';
import type { LibraryService } from '../files/libraryService';
import type { RecentPapers } from '../papers/recentPapers';
import { inSlices } from '../slices';

const recentBoost = 0.1;
/** As many papers as a list shows that has none with all words. */
const mostNear = 100;

/** Keeps the search index true to the library. */
export class SearchService implements vscode.Disposable {
	private readonly changed = new vscode.EventEmitter<void>();
	/** Fires when papers can be found that could not before, or the other way round. */
	readonly onDidChange = this.changed.event;

	private readonly stop = new vscode.CancellationTokenSource();
	private readonly listening: vscode.Disposable;
	private paperIndex = PaperIndex.empty;
	private indexed: readonly Paper[] = [];
	private indexing: Promise<void> | undefined;

	constructor(
		private readonly library: LibraryService,
		private readonly recent: RecentPapers,
		private readonly cited: CitedFilter,
		private readonly memory: LibraryMemory,
	) {
		this.listening = library.onDidChange(() => void this.whenCurrent());
	}

	/** The index as it is now; it may lag behind the library for a moment. */
	get index(): PaperIndex {
		return this.paperIndex;
	}

	/** The index of the library as it is now. */
	async whenCurrent(): Promise<PaperIndex> {
		while (this.isBehind) {
			await (this.indexing ??= this.update().finally(() => (this.indexing = undefined)));
		}
		return this.paperIndex;
	}

	/** Searches the index as it is now; papers that were opened or cited lately rank a little higher. */
	search(query: string, limit: number): SearchResult {
		const recent = new Set(this.recent.papers);
		return this.paperIndex.search(query, {
			limit,
			cited: this.cited,
			boost: paper => (recent.has(paper) ? recentBoost : 0),
		});
	}

	/** The papers for which a query holds, of the library as it is now. */
	async matching(query: string, token: vscode.CancellationToken): Promise<ReadonlySet<Paper> | undefined> {
		const index = await this.whenCurrent();
		return inSlices(index.matching(query, this.cited), token);
	}

	/** The same for a list that shows something: where no paper has all that is asked, those that the search lists. */
	async passing(query: string, token: vscode.CancellationToken): Promise<ReadonlySet<Paper> | undefined> {
		const matching = await this.matching(query, token);
		return matching?.size === 0
			? new Set(this.search(query, mostNear).hits.map(({ paper }) => paper))
			: matching;
	}

	dispose(): void {
		this.listening.dispose();
		this.stop.cancel();
		this.changed.dispose();
	}

	private get isBehind(): boolean {
		return this.indexed !== this.library.current.papers && !this.stop.token.isCancellationRequested;
	}

	private async update(): Promise<void> {
		const papers = this.library.current.papers;
		const index =
			this.memory.takeIndex(papers) ??
			(await inSlices(indexOf(papers, this.indexed, this.paperIndex), this.stop.token));
		if (index) {
			this.paperIndex = index;
			this.indexed = papers;
			this.changed.fire();
		}
	}
}

function* indexOf(
	papers: readonly Paper[],
	indexed: readonly Paper[],
	index: PaperIndex,
): Generator<undefined, PaperIndex> {
	const added = yield* without(papers, yield* setOf(indexed));
	const removed = yield* without(indexed, yield* setOf(papers));
	return yield* index.updated(added, removed);
}

const papersBetweenYields = 4096;

function* setOf(papers: readonly Paper[]): Generator<undefined, ReadonlySet<Paper>> {
	const set = new Set<Paper>();
	for (const paper of papers) {
		set.add(paper);
		if (set.size % papersBetweenYields === 0) {
			yield;
		}
	}
	return set;
}

function* without(
	papers: readonly Paper[],
	others: ReadonlySet<Paper>,
): Generator<undefined, readonly Paper[]> {
	const rest: Paper[] = [];
	for (let start = 0; start < papers.length; start += papersBetweenYields) {
		rest.push(...papers.slice(start, start + papersBetweenYields).filter(paper => !others.has(paper)));
		yield;
	}
	return rest;
}
