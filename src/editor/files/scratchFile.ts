import type * as vscode from 'vscode';
import { type ByteSource, release } from '../../core/byteSource';
import { bytesIn, type NodeFiles, nodeFiles, written } from './nodeFiles';

/** In bytes: as much stays in memory, so that few papers need no file. */
const usuallyHeld = 1 << 22;

/**
 * Bytes that need not stay in memory, in a file that has no name any more and goes with the process. Where there are no
 * files, as on the web, they do stay in memory.
 */
export class ScratchFile {
	private readonly files = nodeFiles();
	private held = 0;
	private file: number | undefined;
	private length = 0;
	/** Places in the file that nobody can read from any more. */
	private readonly free: Place[] = [];
	private readonly forgotten = new FinalizationRegistry<Place>(place => this.free.push(place));

	constructor(
		private readonly folder: Pick<vscode.Uri, 'scheme' | 'fsPath'> | undefined,
		/** Hears why bytes stay in memory. */
		private readonly tell: (error: unknown) => void,
		private readonly mostHeld = usuallyHeld,
	) {}

	/** The same bytes, a source for each array. Of the arrays themselves none is to be used any more. */
	async put(arrays: readonly Uint8Array[]): Promise<readonly ByteSource[]> {
		const lengths = arrays.map(({ length }) => length);
		const size = lengths.reduce((sum, length) => sum + length, 0);
		if (this.files && this.folder?.scheme === 'file' && this.held + size > this.mostHeld) {
			try {
				const bytes = joined(arrays, size);
				const whole = await this.stored(bytes, this.files, this.folder.fsPath);
				release([bytes, ...arrays]);
				let end = 0;
				return lengths.map(length => new Stretch(whole, end, (end += length)));
			} catch (error) {
				this.tell(error);
			}
		}
		this.held += size;
		return arrays;
	}

	private async stored(bytes: Uint8Array, files: NodeFiles, folder: string): Promise<ByteSource> {
		const file = (this.file ??= openUnnamed(files, folder));
		const place = this.placeFor(bytes.length);
		await written(files, file, bytes, place.start);
		const source = new FileBytes(files, file, place);
		this.forgotten.register(source, place);
		return source;
	}

	private placeFor(length: number): Place {
		const at = this.free.findIndex(place => place.length >= length);
		const [place] = at < 0 ? [] : this.free.splice(at, 1);
		if (!place) {
			this.length += length;
			return { start: this.length - length, length };
		}
		if (place.length > length) {
			this.free.push({ start: place.start + length, length: place.length - length });
		}
		return { start: place.start, length };
	}
}

interface Place {
	readonly start: number;
	readonly length: number;
}

/** Bytes of a file from a place on. */
class FileBytes implements ByteSource {
	constructor(
		private readonly files: NodeFiles,
		private readonly file: number,
		private readonly place: Place,
	) {}

	get length(): number {
		return this.place.length;
	}

	subarray(start: number, end: number, room?: Uint8Array): Uint8Array {
		return bytesIn(this.files, this.file, this.place.start + start, end - start, room);
	}
}

/** Some of what was put there together. */
class Stretch implements ByteSource {
	readonly givesCopies = true;
	readonly length: number;

	constructor(
		private readonly whole: ByteSource,
		private readonly start: number,
		end: number,
	) {
		this.length = end - start;
	}

	subarray(start: number, end: number, room?: Uint8Array): Uint8Array {
		return this.whole.subarray(this.start + start, this.start + end, room);
	}
}

function joined(arrays: readonly Uint8Array[], size: number): Uint8Array {
	const bytes = new Uint8Array(size);
	let end = 0;
	for (const array of arrays) {
		bytes.set(array, end);
		end += array.length;
	}
	return bytes;
}

/** Whatever ends the process, nothing is left of the file. */
function openUnnamed(files: NodeFiles, folder: string): number {
	files.mkdirSync(folder, { recursive: true });
	const path = `${folder}/scratch-${crypto.randomUUID()}`;
	const file = files.openSync(path, 'wx+', 0o600);
	files.unlinkSync(path);
	return file;
}
