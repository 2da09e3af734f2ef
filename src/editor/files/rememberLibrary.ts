import * as vscode from 'vscode';
import type { LibraryMemory } from './libraryMemory';
import type { SearchService } from '../search/searchService';
import { Soon } from '../soon';

/** After the last change, in milliseconds: writing a large library takes a while, and nobody waits for it. */
const quiet = 10_000;

/** Keeps the papers for the next session whenever they have changed. */
export function rememberLibrary(search: SearchService, memory: LibraryMemory): vscode.Disposable {
	const stop = new vscode.CancellationTokenSource();
	const soon = new Soon(quiet, async () => memory.keep(await search.whenCurrent(), stop.token));
	const listening = search.onDidChange(() => soon.ask());
	return vscode.Disposable.from(listening, soon, { dispose: () => stop.cancel() });
}
