type Done<Result> = (error: Error | null, result: Result) => void;

/** What is used of Node's `fs` to read and write parts of files. */
export interface NodeFiles {
	mkdirSync(folder: string, options: { readonly recursive: true }): void;
	openSync(path: string, flags: 'r' | 'w' | 'wx+', mode?: number): number;
	closeSync(file: number): void;
	fstatSync(file: number): { readonly size: number };
	unlinkSync(path: string): void;
	write(
		file: number,
		bytes: Uint8Array,
		offset: number,
		length: number,
		position: number,
		done: Done<number>,
	): void;
	readSync(file: number, bytes: Uint8Array, offset: number, length: number, position: number): number;
}

/** `undefined` where there is no Node, as on the web; an import would keep the bundle from running there. */
export function nodeFiles(): NodeFiles | undefined {
	const { process } = globalThis as { process?: { getBuiltinModule?(name: 'node:fs'): NodeFiles } };
	return process?.getBuiltinModule?.('node:fs');
}

/** Bytes of a file from a place on, in `room` where they fit into it; zeros where the file has become shorter. */
export function bytesIn(
	files: NodeFiles,
	file: number,
	start: number,
	length: number,
	room?: Uint8Array,
): Uint8Array {
	const bytes = room && length <= room.length ? room.subarray(0, length) : new Uint8Array(length);
	return bytes.fill(0, files.readSync(file, bytes, 0, length, start));
}

/** Resolves when all bytes stand in a file from a place on. */
export async function written(
	files: NodeFiles,
	file: number,
	bytes: Uint8Array,
	start: number,
): Promise<void> {
	const { length } = bytes;
	for (let at = 0; at < length;) {
		at += await new Promise<number>((done, failed) =>
			files.write(file, bytes, at, length - at, start + at, (error, count) =>
				error ? failed(error) : done(count),
			),
		);
	}
}
