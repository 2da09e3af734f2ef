import * as vscode from 'vscode';
import type { Browsing } from '../papers/browsing';
import type { QueryValues } from '../search/queryValues';
import type { SavedSearches } from './savedSearches';
import { registerSearchCompletion } from './searchCompletion';
import { registerSearchDiagnostics } from './searchDiagnostics';
import { registerSearchFileCommands } from './searchFileCommands';

/** The file of saved searches: opened, added to, checked and completed. */
export function registerSearches(
	searches: SavedSearches,
	browsing: Browsing,
	values: QueryValues,
): vscode.Disposable {
	return vscode.Disposable.from(
		registerSearchFileCommands(browsing),
		registerSearchDiagnostics(searches),
		registerSearchCompletion(values),
	);
}
