import * as vscode from 'vscode';
import type { CitingPlace } from '../../core/citation/citingPlaces';
import { CitationsByKey } from '../../core/citation/citationsByKey';
import { citingPlacesInParts } from '../../core/citation/longText';
import type { Paper } from '../../core/library/paper';
import { CitationMemory } from './citationMemory';
import type { CitedKeys } from './citedKeys';
import { isCiting } from './citingDocuments';
import { citingPlacesIn, stampOf } from './citingFile';
import { citingFilesReader } from './citingFilesReader';
import type { LibraryService } from '../files/libraryService';
import { LiteratureFiles } from '../files/literatureFiles';
import { ReadingQueue } from '../files/readingQueue';
import { mentionedPapers, mentions } from './mentions';
import { isCell, isNotebookFile, shownNotebook } from './notebooks';
import type { ProjectFactsOf } from './projectFacts';
import { inSlices } from '../slices';

/** Most of the time goes into waiting for VS Code to tell of the next file. */
const readAtOnce = 24;

/** Where a document names a key. */
export interface CitedAt extends CitingPlace {
	readonly uri: vscode.Uri;
}

/** What the index works with. */
export interface CitationIndexDesk {
	readonly library: LibraryService;
	readonly cited: CitedKeys;
	readonly projects: ProjectFactsOf;
	/** Where the extension keeps what it knows of this workspace; `undefined` where no folder is open. */
	readonly storage: vscode.Uri | undefined;
}

/**
 * Which document of the workspace names which paper where: open documents as they are written, files as they were last
 * saved. Begins when there is a first paper; until then it reads nothing.
 */
export class CitationIndex implements vscode.Disposable {
	private readonly changed = new vscode.EventEmitter<void>();
	readonly onDidChange = this.changed.event;

	private readonly citations = new CitationsByKey();
	/** Documents that are being read, each with its latest turn. */
	private readonly turns = new Map<string, symbol>();
	private readonly memory: CitationMemory;
	private readonly queue: ReadingQueue;
	private readonly listening: vscode.Disposable;
	private readonly stop = new vscode.CancellationTokenSource();
	private files = new LiteratureFiles([citingFilesReader]);
	private begun: Promise<void> | undefined;
	private hasNews = false;
	private keysChanged = 0;
	private byPaper: ReadonlyMap<Paper, readonly string[]> | undefined;

	constructor(private readonly desk: CitationIndexDesk) {
		this.memory = new CitationMemory(desk.storage, this.citations);
		this.queue = new ReadingQueue(
			readAtOnce,
			uri => this.readOne(uri),
			() => this.tell(),
			this.stop.token,
		);
		const begin = () => {
			this.byPaper = undefined;
			if (!this.begun && desk.library.current.papers.length > 0) {
				this.begun = this.readAll();
			}
		};
		this.listening = desk.library.onDidChange(begin);
		begin();
	}

	/**
	 * Waits until all that is there has been read, files that nobody told of yet too; with `everyFile`, those that may
	 * have changed unheard of as well. Reads nothing where there is no paper.
	 */
	async whenCurrent(everyFile = false): Promise<void> {
		await this.begun;
		if (this.begun) {
			const { files } = await this.files.find(this.stop.token);
			const unheard = files.filter(uri => everyFile || !this.memory.has(uri.toString()));
			await this.queue.read([
				...vscode.workspace.textDocuments.filter(isCiting).map(({ uri }) => uri),
				...unheard,
			]);
		}
	}

	/** Waits until all that is known to be there has been read. */
	async whenRead(): Promise<void> {
		await this.begun;
		await this.queue.read([]);
	}

	/** Reads everything again, as the settings and projects are now. */
	refresh(): void {
		this.begun = this.begun?.then(() => this.readAll());
	}

	/** Reads these documents and files again; those that cannot cite are passed over. Nothing before the first paper. */
	async update(uris: readonly vscode.Uri[]): Promise<void> {
		if (this.begun) {
			const isOpen = new Set(
				vscode.workspace.textDocuments.filter(isCiting).map(({ uri }) => uri.toString()),
			);
			const isOurs = (uri: vscode.Uri) =>
				isOpen.has(uri.toString()) ||
				this.citations.in(uri.toString()).length > 0 ||
				this.files.readersOf(uri).length > 0;
			await this.queue.read(uris.filter(isOurs));
		}
	}

	/** Reads what was told to have changed, whatever its time and size say. */
	async reread(uris: readonly vscode.Uri[]): Promise<void> {
		uris.forEach(uri => this.memory.forget(uri.toString()));
		await this.update(uris);
	}

	/** Reads what is new; of a folder, all in it. */
	async add(created: readonly vscode.Uri[]): Promise<void> {
		if (this.begun) {
			const found = await Promise.allSettled(created.map(uri => this.files.findUnder(uri, this.stop.token)));
			await this.queue.read(found.flatMap(result => (result.status === 'fulfilled' ? result.value : [])));
		}
	}

	/** Forgets a file or folder that is gone. */
	remove(gone: vscode.Uri): void {
		const uri = gone.toString();
		const isGone = (known: string) => known === uri || known.startsWith(`${uri}/`);
		this.memory.forgetAll(isGone);
		// What is being read of it just now is no news any more.
		[...this.turns.keys()].filter(isGone).forEach(known => this.turns.delete(known));
		[...this.citations.uris].filter(isGone).forEach(known => this.put(known, []));
		this.tell();
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

	/** Where an open document names keys, as it is now. */
	async placesIn(document: vscode.TextDocument): Promise<readonly CitedAt[]> {
		const text = document.getText();
		const language = await this.desk.cited.language(document);
		const places = await inSlices(citingPlacesInParts(text, language), this.stop.token);
		return (places ?? []).map(place => ({ ...place, uri: document.uri }));
	}

	/** Another number where some document names other keys than before, and not only at other places. */
	get revision(): number {
		return this.keysChanged;
	}

	/** Whether some document names the paper. */
	isCited(paper: Paper): boolean {
		return this.papers.has(paper);
	}

	dispose(): void {
		this.stop.cancel();
		this.listening.dispose();
		this.memory.dispose();
		this.changed.dispose();
	}

	private get papers(): ReadonlyMap<Paper, readonly string[]> {
		return (this.byPaper ??= mentionedPapers(this.citations, this.desk.library));
	}

	private async readAll(): Promise<void> {
		this.files = new LiteratureFiles([citingFilesReader]);
		const { files } = await this.files.find(this.stop.token);
		const uris = new Set(files.map(uri => uri.toString()));
		for (const uri of [...this.citations.uris].filter(uri => !uris.has(uri))) {
			this.citations.delete(uri);
		}
		await this.memory.recall(uris);
		this.hasNews = true;
		this.keysChanged++;
		const open = vscode.workspace.textDocuments.filter(isCiting);
		await this.queue.read([...open.map(({ uri }) => uri), ...files]);
	}

	private tell(): void {
		if (this.hasNews && !this.stop.token.isCancellationRequested) {
			this.hasNews = false;
			this.byPaper = undefined;
			this.changed.fire();
		}
	}

	private async readOne(uri: vscode.Uri): Promise<void> {
		const key = uri.toString();
		const turn = Symbol(key);
		this.turns.set(key, turn);
		const open = vscode.workspace.textDocuments.find(document => document.uri.toString() === key);
		const isFile = open === undefined || (!open.isDirty && !open.isUntitled && !isCell(uri));
		const stamping = isFile ? stampOf(uri, this.desk.projects) : undefined;
		// A file that was never read is read while VS Code looks how old it is.
		const first = this.memory.has(key) ? undefined : this.read(uri, open);
		const stamp = await stamping;
		if (!first && stamp && !open && this.memory.isSame(key, stamp)) {
			this.turns.delete(key);
			return;
		}
		// The document of a file that was deleted stays open for a while, and cites nothing any more.
		const isThere = stamp !== undefined || !isFile;
		const places = isThere ? await (first ?? this.read(uri, open)) : [];
		// Where it changed meanwhile, it is being read again.
		if (this.turns.get(key) !== turn || this.stop.token.isCancellationRequested) {
			return;
		}
		this.turns.delete(key);
		this.put(key, places);
		if (stamp && !open) {
			this.memory.remember(key, stamp);
		} else {
			this.memory.forget(key);
		}
	}

	private async read(
		uri: vscode.Uri,
		open: vscode.TextDocument | undefined,
	): Promise<readonly CitingPlace[]> {
		// A notebook that is shown is read cell by cell, any other as a file.
		if (shownNotebook(uri) ? isNotebookFile(uri) : isCell(uri)) {
			return [];
		}
		return open && isCiting(open)
			? this.placesIn(open)
			: citingPlacesIn(uri, this.desk.projects, this.stop.token);
	}

	private put(uri: string, places: readonly CitingPlace[]): void {
		const before = this.citations.in(uri);
		this.hasNews ||= places.length > 0 || before.length > 0;
		const isSame = places.length === before.length && places.every(({ key }, i) => key === before[i]?.key);
		this.keysChanged += isSame ? 0 : 1;
		this.citations.set(uri, places);
	}
}
