import * as vscode from 'vscode';
import { breathe } from '../slices';
import { Soon } from '../soon';
import { exists } from './exists';
import type { LibraryService } from './libraryService';
import { mayBeFolder, type WorkspaceChanges } from './workspaceChanges';

/** Files looked at for one sign; of more, the others wait for *Refresh Papers*. */
const mostLookedAt = 1_000;
const atOnce = 8;
/** Who comes back gives several signs of it at a time; in milliseconds. */
const comesBack = 200;

/**
 * Forgets files that are gone though VS Code did not say so, as of folders that are new, or made anew as soon as they were
 * deleted: files in a folder are looked for when something is heard of it, and all when somebody comes back to VS Code.
 */
export function watchUnheardDeletions(library: LibraryService, changes: WorkspaceChanges): vscode.Disposable {
	const back = new Soon(comesBack, () => look(library, () => true));
	const below = (told: readonly vscode.Uri[], beside: boolean) => {
		const folders = new Set(told.map(String));
		const siblings = new Set(beside ? told.map(uri => folderOf(uri.toString())) : []);
		return look(library, uri => siblings.has(folderOf(uri)) || foldersAbove(uri).some(at => folders.has(at)));
	};
	return vscode.Disposable.from(
		back,
		changes.onDidCreate(uris => void below(uris.filter(mayBeFolder), false)),
		changes.onDidSettle(uris => void below(uris, true)),
		vscode.window.onDidChangeActiveTextEditor(() => back.ask()),
		vscode.window.onDidChangeWindowState(({ focused }) => focused && back.ask()),
	);
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
				if (left > 0 && isAsked(file)) {
					left--;
					const uri = vscode.Uri.parse(file);
					gone.push(...((await exists(uri)) ? [] : [uri]));
				}
			}
		}),
	);
	if (gone.length > 0) {
		await library.read(gone);
	}
}

function foldersAbove(uri: string): readonly string[] {
	return Array.from(uri.matchAll(/\//g), ({ index }) => uri.slice(0, index));
}

function folderOf(uri: string): string {
	return uri.slice(0, uri.lastIndexOf('/'));
}
