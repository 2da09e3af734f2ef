/** Bytes in memory, as an array of them is, or in a file, from which they are read each time. */
export interface ByteSource {
	readonly length: number;
	/** Whether `subarray` gives bytes that nobody else has. */
	readonly givesCopies?: true;
	/** What has to be read may be put into `room`, to be used only until it is used again. */
	subarray(start: number, end: number, room?: Uint8Array): Uint8Array;
}

/** All bytes of some sources, in memory and with no others around them, as they can be sent. */
export function bytesOf(sources: readonly ByteSource[]): readonly Uint8Array[] {
	return sources.map(source => {
		const bytes = source.subarray(0, source.length);
		return bytes.length === bytes.buffer.byteLength ? bytes : bytes.slice();
	});
}

/** Bytes of a source as whole numbers. */
export function numbersIn(source: ByteSource): Uint32Array {
	return new Uint32Array(new Uint8Array(source.subarray(0, source.length)).buffer);
}

/**
 * Gives back the memory of bytes of our own that nobody reads any more, where the host can. Else the many megabytes of a
 * large folder would have it look through all of its memory again and again.
 */
export function release(arrays: readonly Uint8Array[]): void {
	for (const { buffer, byteLength } of arrays) {
		if (byteLength > 0 && buffer.byteLength === byteLength) {
			(buffer as { transfer?(length: number): unknown }).transfer?.(0);
		}
	}
}
