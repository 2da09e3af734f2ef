import type * as vscode from 'vscode';
import { type ByteSource, bytesOf, release } from '../../core/byteSource';
import type { Workers } from '../workers/workers';

/** Has papers or records indexed beside the editor; `undefined` where `token` said stop. */
export async function indexedArrays(
	job: 'indexPapers' | 'indexRecords',
	stored: readonly ByteSource[],
	workers: Workers,
	token: vscode.CancellationToken,
): Promise<readonly Uint8Array[] | undefined> {
	const bytes = bytesOf(stored);
	const size = bytes.reduce((sum, { length }) => sum + length, 0);
	const answer = await workers.run(job, { stored: bytes }, size, token);
	// What others hold in memory is itself what was sent.
	release(bytes.filter((_, index) => stored[index]?.givesCopies));
	return answer?.arrays;
}
