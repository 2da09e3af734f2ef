import * as vscode from 'vscode';
import { Library, type LibraryPart } from '../../core/library/library';
import type { LibraryMemory, Recalled } from './libraryMemory';
import { LibraryParts } from './libraryParts';
import { LinkedNotes } from './linkedNotes';
import { LiteratureFiles } from './literatureFiles';
import type { PartReader } from './partReader';
import { ReadingPace } from './readingPace';
import { ReadingQueue } from './readingQueue';
import { readPart } from './readPart';
import { inSlices } from '../slices';
import { Turns } from '../turns';

/** Files read at a time; more would not be faster and would hold more texts in memory. */
const readAtOnce = 8;
/** Several watchers tell of one change within it, and it is read once; in milliseconds. */
const sameMoment = 3;
/** Of a library as small as this, papers appear with each file that tells of several. */
const small = 500;
const several = 20;

/** Holds the current library and keeps it true to the files of the workspace. */
export class LibraryService implements vscode.Disposable {
	private readonly changed = new vscode.EventEmitter<void>();
	readonly onDidChange = this.changed.event;

	private rules: LiteratureFiles<PartReader>;
	private readonly known = new LibraryParts();
	private readonly linked = new LinkedNotes();
	private latest: Promise<void> = Promise.resolve();
	private readonly queue: ReadingQueue;
	private readonly pace = new ReadingPace();
	private readonly publishing = new Turns();
	private search = new vscode.CancellationTokenSource();
	private readonly stop = new vscode.CancellationTokenSource();
	private library = Library.empty;

	/** Whether the library is what an earlier session knew. It stands until every file has been read. */
	private isRemembered = false;
	/** What that session read of files, by their URIs. */
	private remembered: Recalled['files'] = new Map();
	/** The library of which the next one is made: the current one, unless what an earlier session knew is damaged. */
	private base = Library.empty;
	private recalling: Promise<void> | undefined;

	constructor(
		private readonly readers: readonly PartReader[],
		private readonly memory: LibraryMemory,
	) {
		this.rules = new LiteratureFiles(readers);
		this.queue = new ReadingQueue(
			{
				atOnce: readAtOnce,
				gathers: sameMoment,
				begin: () => this.pace.begin(),
				readOne: uri => this.readOne(uri),
			},
			this.stop.token,
		);
	}

	get current(): Library {
		return this.library;
	}

	/** What the current library is made of, or the next one will be. */
	get parts(): Pick<LibraryParts, 'files' | 'ofKind' | 'of' | 'kindOf'> {
		return this.known;
	}

	/** Takes in what is said elsewhere than in the files that are looked for, in place of what the same URI said before. */
	async tell(part: LibraryPart): Promise<void> {
		this.known.tell(part);
		await this.readAll([]);
	}

	/** Forgets what was told. */
	async untell(uri: string): Promise<void> {
		this.known.untell(uri);
		await this.readAll([]);
	}

	/** Looks for files again and reads each. A newer call supersedes an older one still looking, which then waits for it. */
	refresh(): Promise<void> {
		return (this.latest = this.lookAgain());
	}

	/** Resolves when all files that were looked for have been read: until then a paper may have more of them. */
	async whenRead(): Promise<void> {
		await Promise.allSettled([this.latest]);
	}

	/** Reads these files again, and no others; those that no reader wants are passed over. */
	async read(uris: readonly vscode.Uri[]): Promise<void> {
		await this.readAll(uris.filter(uri => this.known.of(uri) || this.rules.readersOf(uri).length > 0));
	}

	/** Reads files that are new. Of a new folder VS Code does not always name each file, so all in it are read. */
	async add(created: readonly vscode.Uri[]): Promise<void> {
		const found = await Promise.allSettled(created.map(uri => this.rules.findUnder(uri, this.stop.token)));
		// What is gone again before we look is no news.
		await this.readAll(found.flatMap(result => (result.status === 'fulfilled' ? result.value : [])));
	}

	/** Reads again what is told to be gone, of a folder all in it: VS Code tells late, and by then it may be back. */
	async remove(gone: vscode.Uri): Promise<void> {
		const uri = gone.toString();
		const files = [...this.knownFiles(), ...this.queue.beingRead];
		await this.readAll(
			files.filter(file => file === uri || file.startsWith(`${uri}/`)).map(file => vscode.Uri.parse(file)),
		);
	}

	dispose(): void {
		this.search.cancel();
		this.stop.cancel();
		this.changed.dispose();
	}

	private async lookAgain(): Promise<void> {
		this.search.cancel();
		const { token } = (this.search = new vscode.CancellationTokenSource());
		this.rules = new LiteratureFiles(this.readers);
		this.linked.lookAgain();
		const recalling = (this.recalling ??= this.recall());
		const { files, failures } = await this.rules.find(token);
		await recalling;
		if (token.isCancellationRequested) {
			return this.stop.token.isCancellationRequested ? undefined : this.latest;
		}
		const found = new Set(files.map(String));
		// What was not found is gone, or no reader wants it any more, or it is newer than the search.
		const others = this.knownFiles().filter(file => !found.has(file));
		await this.readAll([...others.map(file => vscode.Uri.parse(file)), ...files]);
		if (this.isRemembered && !token.isCancellationRequested) {
			this.isRemembered = false;
			this.remembered = new Map();
			this.known.hasNews = true;
			await this.readAll([]);
		}
		if (failures.length > 0) {
			throw new Error(`Some folders could not be searched for papers. ${failures.join('. ')}`);
		}
	}

	private async recall(): Promise<void> {
		const { token } = this.stop;
		const recalled = await this.memory.recall(token);
		if (!recalled) {
			return;
		}
		// It also knows what may have been told meanwhile, and what is new comes in with the files.
		await this.publishing.take(async () => {
			this.library = recalled.library;
			this.isRemembered = true;
			this.changed.fire();
		});
		if (await this.memory.isIntact(token)) {
			this.remembered = recalled.files;
			this.base = recalled.library;
		}
	}

	private async readAll(uris: readonly vscode.Uri[]): Promise<void> {
		await this.queue.read(uris);
		// What is being published just now may have these files, and nobody shall go on without.
		do {
			await this.publish();
		} while (this.hasNews && !this.stop.token.isCancellationRequested);
	}

	private get hasNews(): boolean {
		return this.known.hasNews && !this.isRemembered;
	}

	private knownFiles(): string[] {
		return Array.from(this.known.files, ({ uri }) => uri);
	}

	private async readOne(uri: vscode.Uri): Promise<void> {
		const part = await readPart(uri, this.rules.readersOf(uri), {
			known: this.known.of(uri) ?? this.remembered.get(uri.toString()),
			isOneOfFew: this.queue.length <= readAtOnce,
			token: this.stop.token,
		});
		await this.linked.see(uri, part);
		if (part === this.known.of(uri)) {
			return;
		}
		this.known.take(uri, part);
		await this.showEarly(part?.records.length ?? 0);
	}

	/** Publishes what was read of many files, while the others are still being read. */
	private async showEarly(records: number): Promise<void> {
		if (!this.hasNews) {
			return;
		}
		if (records >= several && this.library.papers.length < small) {
			await this.publish();
		} else if (this.pace.takeTurn()) {
			try {
				await this.publish();
			} finally {
				this.pace.endTurn();
			}
		}
	}

	private publish(): Promise<void> {
		return this.publishing.take(() => this.publishNow());
	}

	private async publishNow(): Promise<void> {
		if (!this.hasNews) {
			return;
		}
		this.known.hasNews = false;
		const library = await inSlices(
			Library.of([...this.linked.without(this.known.files), ...this.known.told], this.base),
			this.stop.token,
		);
		if (library) {
			this.library = this.base = library;
			this.changed.fire();
		}
	}
}
