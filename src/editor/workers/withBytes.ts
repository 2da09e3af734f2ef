import { type ByteSource, bytesOf, release } from '../../core/byteSource';

/** Asks with the bytes of some sources, of which it also says how many they are, and then gives back what memory they took. */
export async function withBytes<Answer>(
	sources: readonly ByteSource[],
	ask: (bytes: readonly Uint8Array[], size: number) => Promise<Answer>,
): Promise<Answer> {
	const bytes = bytesOf(sources);
	const size = bytes.reduce((sum, { length }) => sum + length, 0);
	const answer = await ask(bytes, size);
	// What others hold in memory is itself what was sent.
	release(bytes.filter((_, index) => sources[index]?.givesCopies));
	return answer;
}
