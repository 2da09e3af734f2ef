import * as vscode from 'vscode';
import { citingPlaces, type CitingPlace } from '../core/citation/citingPlaces';
import { CitationsByKey } from '../core/citation/citationsByKey';
import type { Paper } from '../core/library/paper';
import { Burst } from './burst';
import { CitationMemory } from './citationMemory';
import type { CitedKeys } from './citedKeys';
import { isCiting } from './citingDocuments';
import { citingPlacesIn, type FileStamp, isSame, stampOf } from './citingFile';
import { citingFilesReader } from './citingFilesReader';
import type { LibraryService } from './libraryService';
import { LiteratureFiles } from './literatureFiles';
import type { ProjectFactsOf } from './projectFacts';
import { Soon } from './soon';

const readAtOnce = 8;
/** After the last change, in milliseconds. */
const keptAfter = 5_000;

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
	private readonly stamps = new Map<string, FileStamp>();
	private readonly waiting = new Map<string, vscode.Uri>();
	private readonly memory: CitationMemory;
	private readonly listening: vscode.Disposable[];
	private readonly stop = new vscode.CancellationTokenSource();
	private files = new LiteratureFiles([citingFilesReader]);
	private begun: Promise<void> | undefined;
	private reading: Promise<void> | undefined;
	private hasNews = false;
	private keysChanged = 0;
	/** Whether closed files were read since their citations were last kept. */
	private isUnkept = false;
	private byPaper: ReadonlyMap<Paper, readonly string[]> | undefined;

	constructor(private readonly desk: CitationIndexDesk) {
		this.memory = new CitationMemory(desk.storage);
		const begin = () => {
			this.byPaper = undefined;
			if (!this.begun && desk.library.current.papers.length > 0) {
				this.begun = this.readAll();
			}
		};
		this.listening = [desk.library.onDidChange(begin), ...this.watch()];
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
			const unheard = files.filter(uri => everyFile || !this.stamps.has(uri.toString()));
			await this.read([...vscode.workspace.textDocuments.filter(isCiting).map(({ uri }) => uri), ...unheard]);
		}
	}

	/** Waits until all that is known to be there has been read. */
	async whenRead(): Promise<void> {
		await this.begun;
		await this.read([]);
	}

	/** The keys that lead to this paper, as documents write them. */
	keysOf(paper: Paper): readonly string[] {
		return this.papers.get(paper)?.slice() ?? [];
	}

	/** Where documents name this key, or the paper by any of its keys. */
	placesOf(named: Paper | string): readonly CitedAt[] {
		const keys = typeof named === 'string' ? [named] : this.keysOf(named);
		const found = keys.flatMap(key => [...this.citations.of(key)]);
		return found
			.filter(([uri]) => this.desk.library.kindOf(vscode.Uri.parse(uri)) !== 'dump')
			.flatMap(([uri, places]) => places.map(place => ({ ...place, uri: vscode.Uri.parse(uri) })));
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
		vscode.Disposable.from(...this.listening).dispose();
		this.changed.dispose();
	}

	/** The papers that are named, with the keys that name them. */
	private get papers(): ReadonlyMap<Paper, readonly string[]> {
		if (!this.byPaper) {
			const found = new Map<Paper, string[]>();
			for (const key of this.citations.keys) {
				const paper = this.desk.library.current.get(key);
				if (paper) {
					found.set(paper, [...(found.get(paper) ?? []), key]);
				}
			}
			this.byPaper = found;
		}
		return this.byPaper;
	}

	private watch(): vscode.Disposable[] {
		const watcher = vscode.workspace.createFileSystemWatcher('**/*');
		const typed = new Burst(uris => this.read(uris));
		const saved = new Burst(uris => this.read(uris.filter(uri => this.files.readersOf(uri).length > 0)));
		const created = new Burst(async uris => {
			const found = await Promise.allSettled(uris.map(uri => this.files.findUnder(uri, this.stop.token)));
			await this.read(found.flatMap(result => (result.status === 'fulfilled' ? result.value : [])));
		});
		const look = (document: vscode.TextDocument) => {
			if (this.begun && isCiting(document)) {
				typed.add(document.uri);
			}
		};
		const all = () => void (this.begun = this.begun?.then(() => this.readAll()));
		const save = new Soon(keptAfter, () => this.keep());
		return [
			watcher,
			typed,
			saved,
			created,
			save,
			this.onDidChange(() => save.ask()),
			watcher.onDidChange(uri => this.begun && saved.add(uri)),
			watcher.onDidCreate(uri => this.begun && created.add(uri)),
			watcher.onDidDelete(uri => this.begun && this.forget(uri)),
			vscode.workspace.onDidOpenTextDocument(look),
			vscode.workspace.onDidChangeTextDocument(({ document }) => look(document)),
			vscode.workspace.onDidCloseTextDocument(look),
			vscode.workspace.onDidChangeWorkspaceFolders(all),
			vscode.workspace.onDidChangeConfiguration(
				change => change.affectsConfiguration('litnotes.citation.markdown') && all(),
			),
			this.desk.projects.onDidChange(all),
		];
	}

	private async readAll(): Promise<void> {
		this.files = new LiteratureFiles([citingFilesReader]);
		const kept = await this.memory.read(this.stop.token);
		const { files } = await this.files.find(this.stop.token);
		const uris = new Set(files.map(uri => uri.toString()));
		for (const uri of [...this.citations.uris].filter(uri => !uris.has(uri))) {
			this.citations.delete(uri);
		}
		this.stamps.clear();
		for (const { uri, places, ...stamp } of kept) {
			if (uris.has(uri)) {
				this.citations.set(uri, places);
				this.stamps.set(uri, stamp);
			}
		}
		const open = vscode.workspace.textDocuments.filter(isCiting);
		await this.read([...open.map(({ uri }) => uri), ...files]);
	}

	private async read(uris: readonly vscode.Uri[]): Promise<void> {
		uris.forEach(uri => this.waiting.set(uri.toString(), uri));
		while (this.waiting.size > 0 && !this.stop.token.isCancellationRequested) {
			await (this.reading ??= this.readWaiting().finally(() => (this.reading = undefined)));
		}
	}

	private async readWaiting(): Promise<void> {
		await Promise.all(Array.from({ length: readAtOnce }, () => this.readOneByOne()));
		if (this.hasNews && !this.stop.token.isCancellationRequested) {
			this.hasNews = false;
			this.byPaper = undefined;
			this.changed.fire();
		}
	}

	private async readOneByOne(): Promise<void> {
		for (
			let next = this.waiting.entries().next();
			!next.done && !this.stop.token.isCancellationRequested;
			next = this.waiting.entries().next()
		) {
			const [key, uri] = next.value;
			this.waiting.delete(key);
			await this.readOne(uri);
		}
	}

	private async readOne(uri: vscode.Uri): Promise<void> {
		const key = uri.toString();
		const open = vscode.workspace.textDocuments.find(document => document.uri.toString() === key);
		if (open) {
			this.stamps.delete(key);
			this.put(key, citingPlaces(open.getText(), await this.desk.cited.language(open)));
			return;
		}
		const stamp = await stampOf(uri, this.desk.projects);
		const known = this.stamps.get(key);
		if (!stamp) {
			this.stamps.delete(key);
			this.put(key, []);
		} else if (!known || !isSame(stamp, known)) {
			this.put(key, await citingPlacesIn(uri, this.desk.projects));
			this.stamps.set(key, stamp);
			this.isUnkept = true;
		}
	}

	private put(uri: string, places: readonly CitingPlace[]): void {
		const before = this.citations.in(uri);
		this.hasNews ||= places.length > 0 || before.length > 0;
		const isSame = places.length === before.length && places.every(({ key }, i) => key === before[i]?.key);
		this.keysChanged += isSame ? 0 : 1;
		this.citations.set(uri, places);
	}

	/** Forgets a file or folder that is gone. */
	private forget(gone: vscode.Uri): void {
		const uri = gone.toString();
		const under = [...this.citations.uris].filter(known => known === uri || known.startsWith(`${uri}/`));
		this.hasNews ||= under.length > 0;
		this.keysChanged += under.length;
		under.forEach(known => this.citations.delete(known));
		void this.read([]);
	}

	private async keep(): Promise<void> {
		if (!this.isUnkept) {
			return;
		}
		this.isUnkept = false;
		await this.memory.write(this.kept(), this.stop.token);
	}

	private *kept() {
		for (const [uri, stamp] of this.stamps) {
			yield { uri, ...stamp, places: this.citations.in(uri) };
		}
	}
}
