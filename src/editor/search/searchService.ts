import * as vscode from 'vscode';
import { differingPapers } from '../../core/library/differingPapers';
import type { Library } from '../../core/library/library';
import type { Paper } from '../../core/library/paper';
import { PaperSet } from '../../core/library/paperSet';
import type { CitedFilter } from '../../core/search/filters';
import { type IndexChange, indexChange } from '../../core/search/indexChange';
import { PaperIndex, type SearchOptions, type SearchResult } from '../../core/search/paperIndex';
import type { Segment } from '../../core/search/segment';
import type { LibraryMemory } from '../files/libraryMemory';
import type { LibraryService } from '../files/libraryService';
import type { RecentPapers } from '../papers/recentPapers';
import { hurry, inIdleSlices, inSlices } from '../slices';
import type { Workers } from '../workers/workers';
import type { IndexedDumps } from './indexedDumps';
import { segmentsOf } from './segmentsOf';

const usedBoost = 0.1;
/** What is done with so few takes but a moment; in a larger library warming up would itself be waited for. */
const fewPapers = 2_000;
const wordsToWarmUp = 3;
/** As many papers as anybody scrolls through; the rest is a better query away. */
export const mostListed = 100;
const usualLimit = 50;

/** What a query finds, for lists that show more than the best. */
export interface FoundPapers {
	/** Those for which all of it holds. */
	readonly full: PaperSet;
	/** Others that the search lists among its best, best first. */
	readonly near: readonly Paper[];
}

/** What the search works with. */
export interface SearchDesk {
	readonly library: LibraryService;
	readonly recent: RecentPapers;
	readonly cited: CitedFilter;
	readonly memory: LibraryMemory;
	readonly workers: Workers;
	readonly dumps: IndexedDumps;
}

/** Keeps the search index true to the library. */
export class SearchService implements vscode.Disposable {
	private readonly changed = new vscode.EventEmitter<void>();
	/** Fires when papers can be found that could not before, or the other way round. */
	readonly onDidChange = this.changed.event;

	private readonly stop = new vscode.CancellationTokenSource();
	private merging = new vscode.CancellationTokenSource();
	private tidying: Promise<void> = Promise.resolve();
	private readonly listening: vscode.Disposable;
	private paperIndex = PaperIndex.empty;
	private indexed: readonly Paper[] = [];
	private indexing: Promise<void> | undefined;
	private isWarm = false;
	private readonly warming = new vscode.CancellationTokenSource();

	constructor(private readonly desk: SearchDesk) {
		this.listening = desk.library.onDidChange(() => void this.whenCurrent());
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

	/** The same, once what changed is merged. */
	async whenTidy(): Promise<PaperIndex> {
		let tidying;
		do {
			await this.whenCurrent();
			({ tidying } = this);
			await tidying;
		} while (tidying !== this.tidying);
		return this.paperIndex;
	}

	/**
	 * Searches the index as it is now; papers that were opened lately or that some document cites rank a little higher,
	 * unless `boost` says what does. `undefined` where `token` said stop.
	 */
	search(query: string, options: SearchOptions): Promise<SearchResult>;
	search(
		query: string,
		options: SearchOptions,
		token: vscode.CancellationToken,
	): Promise<SearchResult | undefined>;
	search(
		query: string,
		options: SearchOptions,
		token?: vscode.CancellationToken,
	): Promise<SearchResult | undefined> {
		this.warming.cancel();
		this.hurryWhereFew(this.indexed);
		const work = this.searching(this.paperIndex, query, options);
		return token ? inSlices(work, token) : inSlices(work);
	}

	/** The papers for which a query holds, of the library as it is now. */
	async matching(query: string, token: vscode.CancellationToken): Promise<PaperSet | undefined> {
		const index = await this.whenCurrent();
		return inSlices(index.matching(query, this.desk.cited, new PaperSet()), token);
	}

	/** The same, and what the search lists besides. */
	async found(query: string, token: vscode.CancellationToken): Promise<FoundPapers | undefined> {
		const index = await this.whenCurrent();
		const full = await inSlices(index.matching(query, this.desk.cited, new PaperSet()), token);
		const best = full && (await inSlices(this.searching(index, query, { limit: mostListed }), token));
		const near = best?.hits.map(({ paper }) => paper).filter(paper => !full?.has(paper));
		return full && near && { full, near };
	}

	dispose(): void {
		this.listening.dispose();
		this.stop.cancel();
		this.warming.cancel();
		this.merging.cancel();
		this.changed.dispose();
	}

	/** What comes first does not depend on how many are wanted, so that all lists begin alike. */
	private *searching(
		index: PaperIndex,
		query: string,
		{ limit = usualLimit, ...options }: SearchOptions,
	): Generator<undefined, SearchResult> {
		const recent = new Set(this.desk.recent.papers);
		const { cited } = this.desk;
		const boost = (paper: Paper) => (recent.has(paper) || cited(paper, 'yes') ? usedBoost : 0);
		const asked = { cited, boost, ...options };
		const { hits, problems } = yield* index.search(query, { ...asked, limit: mostListed });
		const last = hits[mostListed - 1];
		if (!last || limit <= mostListed) {
			return { hits: hits.slice(0, limit), problems };
		}
		const first = new Set(hits.map(({ paper }) => paper));
		const all = yield* index.search(query, { ...asked, limit });
		const others = all.hits
			.filter(({ paper }) => !first.has(paper))
			.map(hit => ({ ...hit, score: Math.min(hit.score, last.score) }));
		return { hits: [...hits, ...others].slice(0, limit), problems };
	}

	private get isBehind(): boolean {
		return this.indexed !== this.desk.library.current.papers && !this.stop.token.isCancellationRequested;
	}

	private async update(): Promise<void> {
		const { current } = this.desk.library;
		const { papers } = current;
		this.hurryWhereFew(papers);
		const index = this.desk.memory.takeIndex(papers) ?? (await this.indexOf(current));
		if (index) {
			this.paperIndex = index;
			this.indexed = papers;
			this.changed.fire();
			this.tidying = this.tidy();
			this.warmUp(papers);
		}
	}

	/** Merges what changed, once all has been read and nobody waits for it. What changes again meanwhile makes it idle. */
	private async tidy(): Promise<void> {
		const { paperIndex } = this;
		this.merging.cancel();
		const { token } = (this.merging = new vscode.CancellationTokenSource());
		await this.desk.library.whenRead();
		const tidied = !token.isCancellationRequested && (await inIdleSlices(paperIndex.tidied(), token));
		if (tidied && this.paperIndex === paperIndex) {
			this.paperIndex = tidied;
		}
	}

	/**
	 * The first search of a session takes the engine longer, which nobody need wait for while files are being read. More
	 * words would take longer than they save.
	 */
	private warmUp(papers: readonly Paper[]): void {
		const [first] = papers;
		if (first && !this.isWarm && papers.length <= fewPapers) {
			const query = first.title.split(' ', wordsToWarmUp).join(' ');
			void inSlices(this.searching(this.paperIndex, query, { limit: 1 }), this.warming.token);
		}
		this.isWarm ||= first !== undefined;
	}

	private hurryWhereFew({ length }: readonly Paper[]): void {
		if (length <= fewPapers) {
			hurry();
		}
	}

	private async indexOf(library: Library): Promise<PaperIndex | undefined> {
		const { paperIndex, stop } = this;
		const { dumps, workers } = this.desk;
		const change = await inSlices(changeFrom(paperIndex, this.indexed, library.papers), stop.token);
		const known = change && (await dumps.take(library, change.added, stop.token));
		const added =
			known && (await segmentsOf(withoutThoseOf(known.segments, change.added), workers, stop.token));
		if (!added) {
			return undefined;
		}
		const start = paperIndex.corpus.size;
		const docs = new Map(change.docs);
		known.unwanted.forEach(doc => docs.set(start + doc, undefined));
		return inSlices(paperIndex.with([...known.segments, ...added]).without({ docs }), stop.token);
	}
}

function withoutThoseOf(segments: readonly Segment[], papers: readonly Paper[]): readonly Paper[] {
	const indexed = new Set(segments.flatMap(segment => segment.papers));
	return indexed.size > 0 ? papers.filter(paper => !indexed.has(paper)) : papers;
}

function* changeFrom(
	index: PaperIndex,
	indexed: readonly Paper[],
	papers: readonly Paper[],
): Generator<undefined, IndexChange> {
	const { added, removed } = yield* differingPapers(indexed, papers);
	return yield* indexChange(index, added, removed);
}
