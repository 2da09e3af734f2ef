/** Bytes in memory, as an array of them is, or in a file, from which they are read each time. */
export interface ByteSource {
	readonly length: number;
	subarray(start: number, end: number): Uint8Array;
}

/** All bytes of some sources, in memory and with no others around them, as they can be sent. */
export function bytesOf(sources: readonly ByteSource[]): readonly Uint8Array[] {
	return sources.map(source => {
		const bytes = source.subarray(0, source.length);
		return bytes.length === bytes.buffer.byteLength ? bytes : bytes.slice();
	});
}
