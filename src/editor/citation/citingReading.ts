import * as vscode from 'vscode';
import type { CitingPlace } from '../../core/citation/citingPlaces';
import type { CitationsByKey } from '../../core/citation/citationsByKey';
import { citingPlacesInParts } from '../../core/citation/longText';
import { LiteratureFiles } from '../files/literatureFiles';
import { ReadingQueue } from '../files/readingQueue';
import { inSlices } from '../slices';
import { CitationMemory } from './citationMemory';
import type { CitedKeys } from './citedKeys';
import { isCiting } from './citingDocuments';
import { citingPlacesIn, stampOf } from './citingFile';
import { citingFilesReader } from './citingFilesReader';
import { isCell, isNotebookFile, shownNotebook } from './notebooks';
import type { ProjectFactsOf } from './projectFacts';

/** Most of the time goes into waiting for VS Code to tell of the next file. */
const readAtOnce = 24;
/** More files than can be looked for while somebody waits. */
const mostLookedFor = 2_000;

/** What reading works with. */
export interface CitingReadingDesk {
	readonly cited: CitedKeys;
	readonly projects: ProjectFactsOf;
	/** Where the extension keeps what it knows of this workspace; `undefined` where no folder is open. */
	readonly storage: vscode.Uri | undefined;
}

/**
 * Reads what the documents of the workspace cite: open ones as they are written, files as they were last saved, and
 * those not again that are as they were. Nothing until it is told to begin.
 */
export class CitingReading implements vscode.Disposable {
	private readonly memory: CitationMemory;
	private readonly queue: ReadingQueue;
	private readonly stop = new vscode.CancellationTokenSource();
	private files = new LiteratureFiles([citingFilesReader]);
	private begun: Promise<void> | undefined;

	constructor(
		private readonly desk: CitingReadingDesk,
		private readonly citations: CitationsByKey,
		/** Called when all that was waiting has been read. */
		done: () => void,
	) {
		this.memory = new CitationMemory(desk.storage, citations);
		this.queue = new ReadingQueue(
			{ atOnce: readAtOnce, readOne: uri => this.readOne(uri), done },
			this.stop.token,
		);
	}

	begin(): void {
		this.begun ??= this.readAll();
	}

	/**
	 * Waits until all that is there has been read: files too that came or went and nobody told of yet, where there are not
	 * too many to look for, or with `everyFile`, which looks at those that may have changed unheard of as well.
	 */
	async whenCurrent(everyFile = false): Promise<void> {
		await this.begun;
		if (this.begun) {
			const isLookedFor = everyFile || this.memory.size <= mostLookedFor;
			await this.queue.read([...openDocuments(), ...(isLookedFor ? await this.unheard(everyFile) : [])]);
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

	/** Reads these documents and files again; those that cannot cite are passed over. */
	async update(uris: readonly vscode.Uri[]): Promise<void> {
		if (this.begun) {
			const isOpen = new Set(openDocuments().map(String));
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

	/** Reads again what is told to be gone, of a folder all in it: VS Code tells late, and by then it may be back. */
	async remove(gone: vscode.Uri): Promise<void> {
		const uri = gone.toString();
		const isTold = (file: string) => file === uri || file.startsWith(`${uri}/`);
		this.memory.forgetAll(isTold);
		const files = [...this.citations.uris, ...this.queue.beingRead].filter(isTold);
		await this.queue.read(files.map(file => vscode.Uri.parse(file)));
	}

	/** Where an open document names keys, as it is now. */
	async placesIn(document: vscode.TextDocument): Promise<readonly CitingPlace[]> {
		const language = await this.desk.cited.language(document);
		return (await inSlices(citingPlacesInParts(document.getText(), language), this.stop.token)) ?? [];
	}

	dispose(): void {
		this.stop.cancel();
		this.memory.dispose();
	}

	/** Files that are there and not known, or known and not there. */
	private async unheard(everyFile: boolean): Promise<vscode.Uri[]> {
		const { files } = await this.files.find(this.stop.token);
		const there = new Set(files.map(String));
		const gone = [...this.citations.uris].filter(uri => !there.has(uri)).map(uri => vscode.Uri.parse(uri));
		return [...files.filter(uri => everyFile || !this.memory.has(uri.toString())), ...gone];
	}

	private async readAll(): Promise<void> {
		this.files = new LiteratureFiles([citingFilesReader]);
		const { files } = await this.files.find(this.stop.token);
		const uris = new Set(files.map(String));
		for (const uri of [...this.citations.uris].filter(uri => !uris.has(uri))) {
			this.citations.delete(uri);
		}
		await this.memory.recall(uris);
		await this.queue.read([...openDocuments(), ...files]);
	}

	private async readOne(uri: vscode.Uri): Promise<void> {
		const key = uri.toString();
		const open = vscode.workspace.textDocuments.find(document => document.uri.toString() === key);
		const isFile = open === undefined || (!open.isDirty && !open.isUntitled && !isCell(uri));
		const stamping = isFile ? stampOf(uri, this.desk.projects) : undefined;
		// A file that was never read is read while VS Code looks how old it is.
		const first = this.memory.has(key) ? undefined : this.read(uri, open);
		const stamp = await stamping;
		if (!first && stamp && !open && this.memory.isSame(key, stamp)) {
			return;
		}
		// The document of a file that was deleted stays open for a while, and cites nothing any more.
		const isThere = stamp !== undefined || !isFile;
		const places = isThere ? await (first ?? this.read(uri, open)) : [];
		if (this.stop.token.isCancellationRequested) {
			return;
		}
		this.citations.set(key, places);
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
}

function openDocuments(): vscode.Uri[] {
	return vscode.workspace.textDocuments.filter(isCiting).map(({ uri }) => uri);
}
