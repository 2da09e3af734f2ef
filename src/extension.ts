import * as vscode from 'vscode';
import type { LiteratureApi } from './api';
import { bibliographyReader } from './editor/bibliography/bibliographyReader';
import { CitedPapers } from './editor/bibliography/citedPapers';
import { NamedBibliographies } from './editor/bibliography/namedBibliographies';
import { registerBibliography } from './editor/bibliography/registerBibliography';
import { registerCitationDiagnostics } from './editor/checks/citationDiagnostics';
import { registerCitationFixes } from './editor/checks/citationFixes';
import { registerCitationColors } from './editor/citation/citationColors';
import { registerCitationCompletion } from './editor/citation/citationCompletion';
import { registerCitationCounts } from './editor/citation/citationCounts';
import { registerCitationDefinition } from './editor/citation/citationDefinition';
import { registerCitationHints } from './editor/citation/citationHints';
import { registerCitationHover } from './editor/citation/citationHover';
import { CitationIndex } from './editor/citation/citationIndex';
import { registerCitationLinks } from './editor/citation/citationLinks';
import { registerCitationReferences } from './editor/citation/citationReferences';
import { registerCiteCommand } from './editor/citation/citeCommand';
import { citedFilter } from './editor/citation/citedFilter';
import { CitedKeys } from './editor/citation/citedKeys';
import { registerCitedView } from './editor/citation/citedView';
import { registerConvertCitation } from './editor/citation/convertCitation';
import { registerDropCitation } from './editor/citation/dropCitation';
import { ProjectFactsOf } from './editor/citation/projectFacts';
import { RememberedForms } from './editor/citation/rememberedForms';
import { TargetEditor } from './editor/citation/targetEditor';
import { watchCitations } from './editor/citation/watchCitations';
import { command } from './editor/command';
import { registerDumpDiagnostics } from './editor/dumps/dumpDiagnostics';
import { dumpReader } from './editor/dumps/dumpReader';
import { registerExplainFile } from './editor/dumps/explainFile';
import { LibraryMemory } from './editor/files/libraryMemory';
import { LibraryService } from './editor/files/libraryService';
import { registerRefresh } from './editor/files/refresh';
import { rememberLibrary } from './editor/files/rememberLibrary';
import { watchFiles } from './editor/files/watchFiles';
import { literatureApi } from './editor/literatureApi';
import { registerNoteCommands } from './editor/notes/noteCommands';
import { registerNoteDiagnostics } from './editor/notes/noteDiagnostics';
import { noteReader } from './editor/notes/noteReader';
import { NoteWriter } from './editor/notes/noteWriter';
import { registerQuoteToNote } from './editor/notes/quoteToNote';
import { registerRefreshNote } from './editor/notes/refreshNote';
import { registerWikilinks } from './editor/notes/wikilinks';
import { WrittenFieldsMemory } from './editor/notes/writtenFields';
import { registerBrowseCommands } from './editor/papers/browseCommands';
import { Browsing } from './editor/papers/browsing';
import { NewestPapers } from './editor/papers/newestPapers';
import { registerOnShownPaper } from './editor/papers/onShownPaper';
import { registerPaperCommands } from './editor/papers/paperCommands';
import { PaperPanel } from './editor/papers/paperPanel';
import { PaperTree } from './editor/papers/paperTree';
import { PinnedGroups } from './editor/papers/pinnedGroups';
import { RecentPapers } from './editor/papers/recentPapers';
import { registerPaperTree } from './editor/papers/registerPaperTree';
import { SeenPapers } from './editor/papers/seenPapers';
import { registerWalkPapers } from './editor/papers/walkPapers';
import { registerRename } from './editor/rename/registerRename';
import { PaperQuestions } from './editor/search/paperQuestions';
import { QueryValues } from './editor/search/queryValues';
import { registerSearchCommands } from './editor/search/searchCommands';
import { SearchService } from './editor/search/searchService';
import { SavedSearches } from './editor/searches/savedSearches';
import { registerSearchCompletion } from './editor/searches/searchCompletion';
import { registerSearchDiagnostics } from './editor/searches/searchDiagnostics';
import { registerSearchFileCommands } from './editor/searches/searchFileCommands';

export function activate(context: vscode.ExtensionContext): LiteratureApi {
	const memory = new LibraryMemory(context.storageUri, String(context.extension.packageJSON.version));
	const library = new LibraryService([noteReader, bibliographyReader, dumpReader], memory);
	const browsing = new Browsing(context.workspaceState);
	const recent = new RecentPapers(context.workspaceState, library);
	const newest = new NewestPapers(library);
	const forms = new RememberedForms(context.workspaceState);
	const target = new TargetEditor(library);
	const projects = new ProjectFactsOf();
	const cited = new CitedKeys(library, projects);
	const index = new CitationIndex({ library, cited, projects, storage: context.storageUri });
	const search = new SearchService(library, recent, citedFilter(index), memory);
	const panel = new PaperPanel(context.extensionUri, library, search, browsing, index);
	const searches = new SavedSearches();
	const seen = new SeenPapers(context.workspaceState, library);
	const pinned = new PinnedGroups(search, searches, seen);
	const tree = new PaperTree(library, search, browsing, pinned, index);
	const named = new NamedBibliographies(library);
	const bibliography = new CitedPapers(library, cited, named);
	const values = new QueryValues(library);
	const questions = new PaperQuestions({ search, recent, newest, values, panel });
	const written = new WrittenFieldsMemory(context.workspaceState);
	const notes = new NoteWriter(library, written);
	context.subscriptions.push(
		library,
		search,
		newest,
		browsing,
		searches,
		seen,
		panel,
		target,
		projects,
		cited,
		named,
		index,
		watchFiles(library),
		watchCitations(index, projects),
		registerRefresh(library),
		rememberLibrary(search, memory),
		tree,
		registerPaperTree(tree, library, browsing, pinned, index),
		registerWalkPapers(tree, panel),
		registerOnShownPaper(panel),
		registerBrowseCommands(browsing, search, values),
		registerSearchCommands({ library, search, questions, recent, panel }),
		registerPaperCommands({ library, questions, recent, panel, target, cited }),
		registerCiteCommand({ library, questions, recent, forms, target, cited, bibliography }),
		registerDropCitation({ library, recent, forms, cited, bibliography }),
		registerCitationCompletion({ library, search, recent, cited, bibliography }),
		registerCitationHover(library, cited),
		registerCitationDefinition(library, cited),
		registerCitationReferences(library, cited, index),
		registerCitationDiagnostics({ library, cited }),
		registerCitationFixes({ library, cited }, search, bibliography),
		registerCitationLinks(library, cited),
		registerCitationHints(library, cited),
		registerCitationColors({ library, cited }),
		registerCitationCounts(library, index),
		registerConvertCitation(cited),
		registerRename({ library, cited, index, questions }),
		registerCitedView({ library, cited, target }),
		registerDumpDiagnostics(library),
		registerNoteCommands({ library, questions, notes }),
		registerQuoteToNote({ library, questions, notes }),
		registerRefreshNote({ library, questions, notes }, written),
		registerWikilinks({ library, search, cited }),
		registerNoteDiagnostics(library),
		registerSearchDiagnostics(searches),
		registerSearchCompletion(values),
		registerSearchFileCommands(browsing),
		command('litnotes.markAllSeen', () => seen.markAllSeen()),
		registerBibliography({ library, search, browsing, questions, target, cited, index }),
		registerExplainFile(library),
	);
	return literatureApi(library, search, vscode.commands.executeCommand('litnotes.refresh'));
}
