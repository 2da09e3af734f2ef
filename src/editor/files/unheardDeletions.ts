import * as vscode from 'vscode';
import { folderOf } from '../../core/fileName';
import { breathe } from '../slices';
import { Soon } from '../soon';
import type { LibraryService } from './libraryService';
import { isGone } from './readPart';
import { mayBeFolder, type WorkspaceChanges } from './workspaceChanges';

/** Files looked at for one sign; of more, the others wait for *Refresh Papers*. */
const mostLookedAt = 500;
const atOnce = 8;
/** Who comes back gives several signs of it at a time; in milliseconds. */
const comesBack = 200;

/**
 * Forgets files that are gone though VS Code did not say so, as of folders that are new, or made anew as soon as they were
 * deleted: files in a folder are looked for when something is heard of it, and all when somebody comes back to VS Code.
 */
export function watchUnheardDeletions(library: LibraryService, changes: WorkspaceChanges): vscode.Disposable {
	const back = new Soon(comesBack, () => look(library, () => true));
	return vscode.Disposable.from(
		back,
		changes.onDidCreate(uris => void lookIn(library, uris.filter(mayBeFolder), [])),
		changes.onDidSettle(uris => void lookIn(library, uris.filter(mayBeFolder), uris)),
		vscode.window.onDidChangeActiveTextEditor(() => back.ask()),
		vscode.window.onDidChangeWindowState(({ focused }) => focused && back.ask()),
	);
}

/** Looks for what is known to lie anywhere in `folders`, or right beside these files. */
async function lookIn(
	library: LibraryService,
	folders: readonly vscode.Uri[],
	files: readonly vscode.Uri[],
): Promise<void> {
	const within = new Set(folders.map(String));
	const beside = new Set(files.map(uri => folderOf(uri.toString())));
	if (within.size + beside.size > 0) {
		await look(
			library,
			uri => beside.has(folderOf(uri)) || (within.size > 0 && foldersAbove(uri).some(at => within.has(at))),
		);
	}
}

async function look(library: LibraryService, isAsked: (uri: string) => boolean): Promise<void> {
	const known = Array.from(library.parts.files, ({ uri }) => uri);
	const waiting = known.values();
	const gone: vscode.Uri[] = [];
	let left = mostLookedAt;
	await Promise.all(
		Array.from({ length: atOnce }, async () => {
			for (const file of waiting) {
				await breathe();
				if (left === 0) {
					return;
				}
				if (isAsked(file)) {
					left--;
					const uri = vscode.Uri.parse(file);
					gone.push(...((await isLost(uri)) ? [uri] : []));
				}
			}
		}),
	);
	if (gone.length > 0) {
		await library.read(gone);
	}
}

/** Of a machine that cannot be reached just now, nothing is lost. */
function isLost(uri: vscode.Uri): Thenable<boolean> {
	return vscode.workspace.fs.stat(uri).then(() => false, isGone);
}

function foldersAbove(uri: string): readonly string[] {
	return Array.from(uri.matchAll(/\//g), ({ index }) => uri.slice(0, index));
}
