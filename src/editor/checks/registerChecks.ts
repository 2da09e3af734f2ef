import * as vscode from 'vscode';
import type { CitedPapers } from '../bibliography/citedPapers';
import type { KnownKeys } from '../citation/worksCited';
import { registerCitationDiagnostics } from './citationDiagnostics';
import { registerCitationFixes } from './citationFixes';
import type { SearchService } from '../search/searchService';

/** What checking citations works with. */
export interface ChecksDesk extends KnownKeys {
	readonly search: SearchService;
	readonly bibliography: CitedPapers;
}

/** What is wrong with citations, and ways out. */
export function registerChecks(desk: ChecksDesk): vscode.Disposable {
	return vscode.Disposable.from(
		registerCitationDiagnostics(desk),
		registerCitationFixes(desk, desk.search, desk.bibliography),
	);
}
