import * as vscode from 'vscode';
import type { ByteSource } from '../../core/byteSource';
import { joinSections, splitSections } from '../../core/store/sections';
import { inSlices } from '../slices';
import { bytesIfThere } from './bytesIfThere';

/** In bytes; a longer array has a file for itself. */
const usuallyFull = 1 << 24;
const ours = /^library(?:-\d+)?\.bin(?:\.new)?$/;

/** What each file begins with, so that those of different times or versions are not taken for one whole. */
interface Head {
	readonly version: string;
	/** Of the time when they were written. */
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
		private readonly version: string,
		private readonly full = usuallyFull,
	) {}

	async read(token: vscode.CancellationToken): Promise<readonly Uint8Array[] | undefined> {
		const first = await this.readPart(0, token);
		const others = Array.from({ length: (first?.parts ?? 1) - 1 }, (_, at) => this.readPart(at + 1, token));
		const parts = [first, ...(await Promise.all(others))].filter(
			part => part?.version === this.version && part.stamp === first?.stamp,
		);
		return parts.length === first?.parts ? parts.flatMap(part => part?.sections ?? []) : undefined;
	}

	/** Replaces what is kept; with nothing, no file stays. Whether it was done before `token` said stop. */
	async write(sections: readonly ByteSource[], token: vscode.CancellationToken): Promise<boolean> {
		const parts = inParts(sections, this.full);
		const stamp = `${Date.now()} ${Math.random()}`;
		const head = encoded({ version: this.version, stamp, parts: parts.length });
		await vscode.workspace.fs.createDirectory(this.folder);
		for (const [at, part] of parts.entries()) {
			const bytes = await inSlices(joinSections([head, ...part], Infinity), token);
			if (!bytes) {
				return false;
			}
			await vscode.workspace.fs.writeFile(this.file(at, '.new'), bytes);
		}
		// All are written beside and then renamed, so that nobody finds half a file.
		for (const at of parts.keys()) {
			await vscode.workspace.fs.rename(this.file(at, '.new'), this.file(at), { overwrite: true });
		}
		const now = new Set([...parts.keys()].map(at => this.file(at).toString()));
		for (const [name] of await vscode.workspace.fs.readDirectory(this.folder)) {
			const file = vscode.Uri.joinPath(this.folder, name);
			if (ours.test(name) && !now.has(file.toString())) {
				await vscode.workspace.fs.delete(file);
			}
		}
		return true;
	}

	private async readPart(at: number, token: vscode.CancellationToken): Promise<Part | undefined> {
		const bytes = await bytesIfThere(this.file(at));
		const [head, ...sections] = (bytes && (await inSlices(splitSections(bytes), token))) ?? [];
		return head && { ...(JSON.parse(new TextDecoder().decode(head)) as Head), sections };
	}

	private file(at: number, suffix = ''): vscode.Uri {
		return vscode.Uri.joinPath(this.folder, `library${at === 0 ? '' : `-${at}`}.bin${suffix}`);
	}
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
