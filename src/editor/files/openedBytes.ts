import type * as vscode from 'vscode';
import type { ByteSource } from '../../core/byteSource';
import { bytesIfThere } from './bytesIfThere';
import { bytesIn, type NodeFiles, nodeFilesFor } from './nodeFiles';

/**
 * The bytes of a file, which is to have so many. They stay in the file, whatever becomes of its name; on the web, or where
 * it cannot be opened, they have to arrive first.
 */
export function openedBytes(uri: vscode.Uri, length: number): ByteSource {
	const files = nodeFilesFor(uri);
	try {
		return files ? new OpenedBytes(files, uri.fsPath) : new ArrivingBytes(uri, length);
	} catch {
		return new ArrivingBytes(uri, length);
	}
}

class OpenedBytes implements ByteSource {
	readonly length: number;
	private readonly file: number;

	constructor(
		private readonly files: NodeFiles,
		path: string,
	) {
		const file = files.openSync(path, 'r');
		unused.register(this, { files, file });
		this.file = file;
		this.length = files.fstatSync(file).size;
	}

	subarray(start: number, end: number, room?: Uint8Array): Uint8Array {
		return bytesIn(this.files, this.file, start, end - start, room);
	}
}

/** Closes files that nobody can read from any more. */
const unused = new FinalizationRegistry<{ readonly files: NodeFiles; readonly file: number }>(
	({ files, file }) => files.closeSync(file),
);

class ArrivingBytes implements ByteSource {
	private bytes: Uint8Array = new Uint8Array(0);
	private arriving: Promise<void> | undefined;

	constructor(
		private readonly uri: vscode.Uri,
		readonly length: number,
	) {}

	subarray(start: number, end: number): Uint8Array {
		return this.bytes.subarray(start, end);
	}

	arrive(): Promise<void> {
		return (this.arriving ??= this.read());
	}

	private async read(): Promise<void> {
		this.bytes = (await bytesIfThere(this.uri)) ?? this.bytes;
	}
}
