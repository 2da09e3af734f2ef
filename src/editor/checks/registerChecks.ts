import * as vscode from 'vscode';
import type { CitedPapers } from '../bibliography/citedPapers';
import { registerCitationDiagnostics } from './citationDiagnostics';
import type { CheckedKeys } from './citationProblems';
import { registerCitationFixes } from './citationFixes';
import type { SearchService } from '../search/searchService';

/** What checking citations works with. */
export interface ChecksDesk extends CheckedKeys {
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
