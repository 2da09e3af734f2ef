import * as vscode from 'vscode';
import { contentHash } from '../../core/contentHash';
import { inSlices } from '../slices';
import { bytesIfThere } from './bytesIfThere';

const scripts = ['extension.js', 'worker.js'];

/** Changes with the code that reads files and keeps what they say, also where that is built anew under the same version. */
export async function codeVersion(extension: vscode.Uri): Promise<string> {
	const hashes = await Promise.all(
		scripts.map(async name => {
			const bytes = await bytesIfThere(vscode.Uri.joinPath(extension, 'dist', name));
			return bytes && inSlices(contentHash(bytes));
		}),
	);
	return hashes.join(' ');
}
