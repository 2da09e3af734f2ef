import * as vscode from 'vscode';
import { joined } from '../../core/store/pieces';
import { inIdleSlices, rest } from '../slices';
import { nodeFiles, written } from './nodeFiles';

/**
 * Makes a file of pieces, which have so many bytes together; each is good until the next one is asked for. Whether it was
 * done before `token` said stop.
 */
export async function writePieces(
	uri: vscode.Uri,
	pieces: Iterable<Uint8Array>,
	length: number,
	token: vscode.CancellationToken,
): Promise<boolean> {
	const files = uri.scheme === 'file' ? nodeFiles() : undefined;
	if (!files) {
		const bytes = await inIdleSlices(joined(pieces, length), token);
		await (bytes && vscode.workspace.fs.writeFile(uri, bytes));
		return bytes !== undefined;
	}
	// VS Code writes whole files alone: as much memory again would have the host look for what it can give back.
	const file = files.openSync(uri.fsPath, 'w');
	try {
		let at = 0;
		for (const piece of pieces) {
			await written(files, file, piece, at);
			at += piece.length;
			await rest();
			if (token.isCancellationRequested) {
				return false;
			}
		}
	} finally {
		files.closeSync(file);
	}
	return true;
}
