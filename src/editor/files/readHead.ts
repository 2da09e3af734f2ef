import * as vscode from 'vscode';

/** The part of Node's `fs/promises` that reading a file takes. */
interface NodeFiles {
	readFile(path: string): Promise<Uint8Array>;
	stat(path: string): Promise<{ isFile(): boolean }>;
	open(path: string): Promise<{
		read(
			buffer: Uint8Array,
			offset: number,
			length: number,
			position: number,
		): Promise<{ bytesRead: number }>;
		close(): Promise<void>;
	}>;
}

/** The beginning of a file, and all of it where that had to be read or is no more. */
export interface FileHead {
	readonly head: Uint8Array;
	readonly whole: Uint8Array | undefined;
}

/** The first `length` bytes of a file. Web hosts and remote file systems can only read files whole. */
export async function readHead(uri: vscode.Uri, length: number): Promise<FileHead> {
	const files = nodeFiles(uri);
	if (!files) {
		const whole = await vscode.workspace.fs.readFile(uri);
		return { head: whole.subarray(0, length), whole };
	}
	// A pipe that has a file's name would never end.
	if (!(await files.stat(uri.fsPath)).isFile()) {
		return { head: new Uint8Array(), whole: undefined };
	}
	const file = await files.open(uri.fsPath);
	try {
		const buffer = new Uint8Array(length);
		const { bytesRead } = await file.read(buffer, 0, length, 0);
		const head = buffer.subarray(0, bytesRead);
		return { head, whole: bytesRead < length ? head : undefined };
	} finally {
		await file.close();
	}
}

/** All bytes of a file, and whether they are nobody's but the caller's. */
export async function readWhole(uri: vscode.Uri): Promise<{ bytes: Uint8Array; areOurs: boolean }> {
	const files = nodeFiles(uri);
	return files
		? { bytes: await files.readFile(uri.fsPath), areOurs: true }
		: { bytes: await vscode.workspace.fs.readFile(uri), areOurs: false };
}

/** An import would keep the bundle from running on the web. */
function nodeFiles({ scheme }: vscode.Uri): NodeFiles | undefined {
	const { process } = globalThis as { process?: { getBuiltinModule?(name: 'node:fs/promises'): NodeFiles } };
	return scheme === 'file' ? process?.getBuiltinModule?.('node:fs/promises') : undefined;
}
