import type * as vscode from 'vscode';
import type { ByteSource } from '../../core/byteSource';
import { bytesIfThere } from './bytesIfThere';
import { bytesIn, type NodeFiles, nodeFiles } from './nodeFiles';

/**
 * The bytes that a file has now, whatever becomes of its name; `undefined` where it is not there. They stay in the file,
 * but on the web, or where it cannot be opened, in memory.
 */
export async function openedBytes(uri: vscode.Uri): Promise<ByteSource | undefined> {
	const files = uri.scheme === 'file' ? nodeFiles() : undefined;
	try {
		return files ? new OpenedBytes(files, uri.fsPath) : await bytesIfThere(uri);
	} catch {
		return bytesIfThere(uri);
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
