import * as vscode from 'vscode';

/** The part of Node's `fs/promises` that reading the beginning of a file takes. */
interface NodeFiles {
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

/** The first `length` bytes of a file. Web hosts and remote file systems can only read files whole. */
export async function readHead(uri: vscode.Uri, length: number): Promise<Uint8Array> {
	const files = uri.scheme === 'file' ? nodeFiles() : undefined;
	if (!files) {
		return (await vscode.workspace.fs.readFile(uri)).subarray(0, length);
	}
	// A pipe that has a file's name would never end.
	if (!(await files.stat(uri.fsPath)).isFile()) {
		return new Uint8Array();
	}
	const file = await files.open(uri.fsPath);
	try {
		const head = new Uint8Array(length);
		const { bytesRead } = await file.read(head, 0, length, 0);
		return head.subarray(0, bytesRead);
	} finally {
		await file.close();
	}
}

/** An import would keep the bundle from running on the web. */
function nodeFiles(): NodeFiles | undefined {
	const { process } = globalThis as { process?: { getBuiltinModule?(name: 'node:fs/promises'): NodeFiles } };
	return process?.getBuiltinModule?.('node:fs/promises');
}
