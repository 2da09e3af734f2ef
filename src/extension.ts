import * as vscode from 'vscode';
import type { LiteratureApi } from './api';
import { registerBrowseCommands } from './editor/browseCommands';
import { Browsing } from './editor/browsing';
import { registerDropCitation } from './editor/dropCitation';
import { registerDumpDiagnostics } from './editor/dumpDiagnostics';
import { registerExplainFile } from './editor/explainFile';
import { LibraryService } from './editor/libraryService';
import { literatureApi } from './editor/literatureApi';
import { registerPaperCommands } from './editor/paperCommands';
import { PaperPanel } from './editor/paperPanel';
import { PaperQuestions } from './editor/paperQuestions';
import { RecentPapers } from './editor/recentPapers';
import { registerRefresh } from './editor/refresh';
import { registerPaperTree } from './editor/registerPaperTree';
import { SearchService } from './editor/searchService';
import { TargetEditor } from './editor/targetEditor';
import { watchDumps } from './editor/watchDumps';

export function activate(context: vscode.ExtensionContext): LiteratureApi {
	const library = new LibraryService();
	const search = new SearchService(library);
	const browsing = new Browsing(context.workspaceState);
	const recent = new RecentPapers(context.workspaceState, library);
	const panel = new PaperPanel(context.extensionUri, library);
	const target = new TargetEditor();
	const questions = new PaperQuestions(search, recent, panel);
	context.subscriptions.push(
		library,
		search,
		browsing,
		panel,
		target,
		watchDumps(library),
		registerRefresh(library),
		registerPaperTree(library, search, browsing),
		registerBrowseCommands(browsing, search),
		registerPaperCommands({ library, questions, recent, panel, target }),
		registerDropCitation(library, recent),
		registerDumpDiagnostics(library),
		registerExplainFile(),
	);
	return literatureApi(library, search, vscode.commands.executeCommand('litnotes.refresh'));
}
