import * as vscode from 'vscode';
import type { LibraryMemory } from './libraryMemory';
import type { LibraryService } from './libraryService';
import type { SearchService } from '../search/searchService';
import { Soon } from '../soon';
import { Turns } from '../turns';

/** After the last change, in milliseconds: writing a large library takes a while, and nobody waits for it. */
const quiet = 10_000;

/** Keeps the papers for the next session whenever they have changed, and none of them before all have been read. */
export function rememberLibrary(
	library: LibraryService,
	search: SearchService,
	memory: LibraryMemory,
): vscode.Disposable {
	const stop = new vscode.CancellationTokenSource();
	const turns = new Turns();
	const keep = async () => {
		await library.whenRead();
		const index = await search.whenCurrent();
		await memory.keep(index, library.current, stop.token);
	};
	const soon = new Soon(quiet, () => turns.take(keep));
	const listening = search.onDidChange(() => soon.ask());
	return vscode.Disposable.from(listening, soon, { dispose: () => stop.cancel() });
}
