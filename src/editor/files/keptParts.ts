import * as vscode from 'vscode';
import type { ByteSource } from '../../core/byteSource';
import {
	bytesAt,
	checkedPieces,
	type CheckedBytes,
	type CheckedPlace,
	decodePlaces,
	encodePlaces,
} from '../../core/store/checkedBytes';
import { piecesLength } from '../../core/store/pieces';
import { sectionPieces, sectionsLength, splitSections } from '../../core/store/sections';
import { inSlices } from '../slices';
import { bytesIfThere } from './bytesIfThere';
import { ifThere } from './ifThere';
import { openedBytes } from './openedBytes';
import { writePieces } from './writePieces';

/** In bytes; a longer array has a file for itself. */
const usuallyFull = 1 << 24;
const ours = /^(?:library(?:-\d+)?|later-[\w-]+)\.bin(?:\.new)?$/;

/** Arrays of bytes. */
export interface Kept {
	/** Those that whoever opens the folder needs at once. */
	readonly now: readonly ByteSource[];
	/** Those that stay in their files until somebody asks for them, but on the web. */
	readonly later: readonly ByteSource[];
}

/** What was kept and is there again. */
export interface Found extends Kept {
	readonly now: readonly Uint8Array[];
	readonly later: readonly CheckedBytes[];
}

/** What each file that is read at once begins with, so that those of different times or versions are not taken for one whole. */
interface Head {
	readonly version: string;
	/** Of the time when they were written; in the names of the files that are read later. */
	readonly stamp: string;
	readonly parts: number;
}

interface Part extends Head {
	readonly sections: readonly Uint8Array[];
}

/**
 * Arrays of bytes in files of a folder, none of them too long to be read or written at once. Files that are damaged, of
 * another version or not all there count as none.
 */
export class KeptParts {
	constructor(
		private readonly folder: vscode.Uri,
		private readonly version: () => Promise<string>,
		private readonly full = usuallyFull,
	) {}

	async read(token: vscode.CancellationToken): Promise<Found | undefined> {
		const first = await this.readPart(0, token);
		if (!first || first.version !== (await this.version())) {
			return undefined;
		}
		const others = Array.from({ length: first.parts - 1 }, (_, at) => this.readPart(at + 1, token));
		const parts = [first, ...(await Promise.all(others))];
		if (parts.some(part => part?.version !== first.version || part.stamp !== first.stamp)) {
			return undefined;
		}
		const [table, ...now] = parts.flatMap(part => part?.sections ?? []);
		const places = table ? decodePlaces(table) : [];
		const names = Array.from({ length: (places.at(-1)?.file ?? -1) + 1 }, (_, at) =>
			laterName(first.stamp, at),
		);
		const later = bytesAt(await Promise.all(names.map(name => openedBytes(this.file(name)))), places);
		if (!later) {
			return undefined;
		}
		// A session that ended while it wrote leaves what nobody reads.
		await this.removeOthers([...parts.map((_, at) => partName(at)), ...names]);
		return { now, later };
	}

	/** Replaces what is kept; with nothing, no file stays. Whether it was done before `token` said stop. */
	async write({ now, later }: Kept, token: vscode.CancellationToken): Promise<boolean> {
		const stamp = `${Date.now()}-${crypto.randomUUID()}`;
		const names: string[] = [];
		await vscode.workspace.fs.createDirectory(this.folder);
		const places: CheckedPlace[] = [];
		for (const [file, part] of inParts(later, this.full).entries()) {
			// Of a name of its own: the old ones may be open, and not every system lets others take the name of those.
			const name = laterName(stamp, file);
			const pieces = checkedPieces(part, file, places);
			if (!(await writePieces(this.file(name), pieces, piecesLength(part), token))) {
				return false;
			}
			names.push(name);
		}
		const parts = now.length > 0 ? inParts([encodePlaces(places), ...now], this.full) : [];
		const head = encoded({ version: await this.version(), stamp, parts: parts.length });
		for (const [at, part] of parts.entries()) {
			const sections = [head, ...part];
			const uri = this.file(`${partName(at)}.new`);
			if (!(await writePieces(uri, sectionPieces(sections), sectionsLength(sections), token))) {
				return false;
			}
			names.push(partName(at));
		}
		// All are written beside and then renamed, so that nobody finds half a file.
		for (const at of parts.keys()) {
			const [from, to] = [this.file(`${partName(at)}.new`), this.file(partName(at))];
			await vscode.workspace.fs.rename(from, to, { overwrite: true });
		}
		await this.removeOthers(names);
		return true;
	}

	private async readPart(at: number, token: vscode.CancellationToken): Promise<Part | undefined> {
		const bytes = await bytesIfThere(this.file(partName(at)));
		const [head, ...sections] = (bytes && (await inSlices(splitSections(bytes), token))) ?? [];
		return head && { ...(JSON.parse(new TextDecoder().decode(head)) as Head), sections };
	}

	private async removeOthers(names: readonly string[]): Promise<void> {
		for (const [name] of await vscode.workspace.fs.readDirectory(this.folder)) {
			if (ours.test(name) && !names.includes(name)) {
				await ifThere(vscode.workspace.fs.delete(this.file(name)));
			}
		}
	}

	private file(name: string): vscode.Uri {
		return vscode.Uri.joinPath(this.folder, name);
	}
}

function partName(at: number): string {
	return `library${at === 0 ? '' : `-${at}`}.bin`;
}

function laterName(stamp: string, at: number): string {
	return `later-${stamp}-${at}.bin`;
}

function inParts(sections: readonly ByteSource[], full: number): readonly (readonly ByteSource[])[] {
	const parts: ByteSource[][] = [];
	let room = 0;
	for (const section of sections) {
		if (parts.length === 0 || room < section.length) {
			parts.push([]);
			room = full;
		}
		parts.at(-1)!.push(section);
		room -= section.length;
	}
	return parts;
}

function encoded(head: Head): Uint8Array {
	return new TextEncoder().encode(JSON.stringify(head));
}
