import * as vscode from 'vscode';
import { ifThere } from './ifThere';
import type { FilePart } from './partReader';

/** Knows the notes that are reached through a symbolic link, and may lie in the workspace besides. */
export class LinkedNotes {
	private readonly links = new SymbolicLinks();
	private readonly linked = new Set<string>();

	/** Looks at folders again, which may have become links or ceased to be. */
	lookAgain(): void {
		this.links.forget();
	}

	/** Takes in what a file was read as. */
	async see(uri: vscode.Uri, part: FilePart | undefined): Promise<void> {
		if (part?.kind === 'note' && (await this.links.leadTo(uri))) {
			this.linked.add(uri.toString());
		} else {
			this.linked.delete(uri.toString());
		}
	}

	/** The files without those notes that a link leads to and that lie in the workspace besides, or are led to twice. */
	without(parts: Iterable<FilePart>): FilePart[] {
		const all = [...parts];
		if (this.linked.size === 0) {
			return all;
		}
		const known = new Set(
			all.flatMap(({ kind, uri, hash }) => (kind === 'note' && !this.linked.has(uri) ? hash : [])),
		);
		return all.filter(({ uri, hash }) => {
			const isCopy = this.linked.has(uri) && hash !== '' && known.has(hash);
			known.add(this.linked.has(uri) ? hash : '');
			return !isCopy;
		});
	}
}

/** Knows which files are reached through a symbolic link: their own, or that of a folder above them in the workspace. */
class SymbolicLinks {
	private readonly folders = new Map<string, Promise<boolean>>();

	forget(): void {
		this.folders.clear();
	}

	async leadTo(uri: vscode.Uri): Promise<boolean> {
		const root = vscode.workspace.getWorkspaceFolder(uri)?.uri;
		return root !== undefined && ((await isLink(uri)) || this.leadToFolder(above(uri), root));
	}

	private leadToFolder(folder: vscode.Uri, root: vscode.Uri): Promise<boolean> {
		if (folder.path.length <= root.path.length) {
			return Promise.resolve(false);
		}
		const key = folder.toString();
		const known =
			this.folders.get(key) ?? isLink(folder).then(is => is || this.leadToFolder(above(folder), root));
		this.folders.set(key, known);
		return known;
	}
}

function above(uri: vscode.Uri): vscode.Uri {
	return vscode.Uri.joinPath(uri, '..');
}

async function isLink(uri: vscode.Uri): Promise<boolean> {
	const stat = await ifThere(vscode.workspace.fs.stat(uri));
	return stat !== undefined && (stat.type & vscode.FileType.SymbolicLink) !== 0;
}
