import * as vscode from 'vscode';
import type { LibraryMemory } from './libraryMemory';
import type { LibraryService } from './libraryService';
import type { SearchService } from '../search/searchService';
import { Soon } from '../soon';
import { Turns } from '../turns';

/** After the last change, in milliseconds: writing a large library takes a while, and nobody waits for it. */
const quiet = 10_000;
/** So many times as long as keeping took it is not done again: a later session reads what changed meanwhile. */
const rest = 100;

/** Keeps the papers for the next session whenever they have changed, and none of them before all have been read. */
export function rememberLibrary(
	library: LibraryService,
	search: SearchService,
	memory: LibraryMemory,
): vscode.Disposable {
	const stop = new vscode.CancellationTokenSource();
	const turns = new Turns();
	let due = 0;
	const keep = async () => {
		if (performance.now() < due) {
			soon.ask();
			return;
		}
		await library.whenRead();
		const index = await search.whenTidy();
		const begun = performance.now();
		await memory.keep(index, library.current, stop.token);
		due = performance.now() + rest * (performance.now() - begun);
	};
	const soon: Soon = new Soon(quiet, () => turns.take(keep));
	const listening = search.onDidChange(() => soon.ask());
	return vscode.Disposable.from(listening, soon, { dispose: () => stop.cancel() });
}
