import * as vscode from 'vscode';
import { registerCitationColors } from './citationColors';
import { type CompletionDesk, registerCitationCompletion } from './citationCompletion';
import { registerCitationCounts } from './citationCounts';
import { registerCitationDefinition } from './citationDefinition';
import { registerCitationHints } from './citationHints';
import { registerCitationHover } from './citationHover';
import type { CitationIndex } from './citationIndex';
import { registerCitationLinks } from './citationLinks';
import { registerCitationReferences } from './citationReferences';
import { type CitingDesk, registerCiteCommand } from './citeCommand';
import { registerCitedView } from './citedView';
import { registerConvertCitation } from './convertCitation';
import { registerDropCitation } from './dropCitation';
import type { WorkspaceChanges } from '../files/workspaceChanges';
import type { ProjectFactsOf } from './projectFacts';
import { watchCitations } from './watchCitations';

/** What citing, and all that is known of citations, works with. */
export interface CitationsDesk extends CitingDesk, CompletionDesk {
	readonly projects: ProjectFactsOf;
	readonly index: CitationIndex;
	readonly changes: WorkspaceChanges;
}

/** How papers come to be cited, and what a citation tells. */
export function registerCitations(desk: CitationsDesk): vscode.Disposable {
	const { library, cited, index } = desk;
	return vscode.Disposable.from(
		watchCitations(index.reading, desk.projects, desk.changes),
		registerCiteCommand(desk),
		registerDropCitation(desk),
		registerConvertCitation(cited),
		registerCitationCompletion(desk),
		registerCitationHover(library, cited),
		registerCitationDefinition(library, cited),
		registerCitationReferences(library, cited, index),
		registerCitationLinks(library, cited),
		registerCitationHints(library, cited),
		registerCitationColors(desk),
		registerCitationCounts(library, index),
		registerCitedView(desk),
	);
}
