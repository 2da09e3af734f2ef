import * as vscode from 'vscode';
import type { LiteratureApi } from './api';
import { bibliographyReader } from './editor/bibliography/bibliographyReader';
import { CitedPapers } from './editor/bibliography/citedPapers';
import { DraftBibliographies } from './editor/bibliography/draftBibliographies';
import { IncludeGraph } from './editor/bibliography/includeGraph';
import { NamedBibliographies } from './editor/bibliography/namedBibliographies';
import { registerBibliography } from './editor/bibliography/registerBibliography';
import { registerChecks } from './editor/checks/registerChecks';
import { CitationIndex } from './editor/citation/citationIndex';
import { citedFilter } from './editor/citation/citedFilter';
import { CitedKeys } from './editor/citation/citedKeys';
import { ProjectFactsOf } from './editor/citation/projectFacts';
import { registerCitations } from './editor/citation/registerCitations';
import { RememberedForms } from './editor/citation/rememberedForms';
import { TargetEditor } from './editor/citation/targetEditor';
import { showError } from './editor/command';
import { dumpReader } from './editor/dumps/dumpReader';
import { registerDumps } from './editor/dumps/registerDumps';
import { finishChanges } from './editor/files/changeText';
import { codeVersion } from './editor/files/codeVersion';
import { LibraryMemory } from './editor/files/libraryMemory';
import { LibraryService } from './editor/files/libraryService';
import { registerRefresh } from './editor/files/refresh';
import { rememberLibrary } from './editor/files/rememberLibrary';
import { ScratchFile } from './editor/files/scratchFile';
import { watchUnheardDeletions } from './editor/files/unheardDeletions';
import { watchFiles } from './editor/files/watchFiles';
import { WorkspaceChanges } from './editor/files/workspaceChanges';
import { literatureApi } from './editor/literatureApi';
import { noteReader } from './editor/notes/noteReader';
import { NoteWriter } from './editor/notes/noteWriter';
import { registerNotes } from './editor/notes/registerNotes';
import { WrittenFieldsMemory } from './editor/notes/writtenFields';
import { Browsing } from './editor/papers/browsing';
import { NewestPapers } from './editor/papers/newestPapers';
import { PaperPanel } from './editor/papers/paperPanel';
import { PaperTree } from './editor/papers/paperTree';
import { PinnedGroups } from './editor/papers/pinnedGroups';
import { RecentPapers } from './editor/papers/recentPapers';
import { registerPapers } from './editor/papers/registerPapers';
import { SeenPapers } from './editor/papers/seenPapers';
import { registerRename } from './editor/rename/registerRename';
import { IndexedDumps } from './editor/search/indexedDumps';
import { PaperQuestions } from './editor/search/paperQuestions';
import { QueryValues } from './editor/search/queryValues';
import { registerSearchCommands } from './editor/search/searchCommands';
import { SearchService } from './editor/search/searchService';
import { TabCompletion } from './editor/search/tabCompletion';
import { registerSearches } from './editor/searches/registerSearches';
import { SavedSearches } from './editor/searches/savedSearches';
import { Workers } from './editor/workers/workers';

export function activate(context: vscode.ExtensionContext): LiteratureApi {
	const memory = new LibraryMemory(context.storageUri, () => codeVersion(context.extensionUri));
	const log = vscode.window.createOutputChannel('Literature Notes', { log: true });
	const workers = new Workers(context.extensionUri, error =>
		log.warn('A worker failed; what it had to do is done in the extension host.', error),
	);
	const scratch = new ScratchFile(context.storageUri, error =>
		log.warn('What papers say stays in memory, as it cannot be put into a file.', error),
	);
	const dumps = new IndexedDumps(workers, () => library.current);
	const readers = [noteReader, bibliographyReader, dumpReader(workers, scratch, dumps)];
	const library: LibraryService = new LibraryService(readers, memory);
	const browsing = new Browsing(context.workspaceState);
	const recent = new RecentPapers(context.workspaceState, library);
	const newest = new NewestPapers(library);
	const forms = new RememberedForms(context.workspaceState);
	const target = new TargetEditor(library);
	const changes = new WorkspaceChanges();
	const projects = new ProjectFactsOf(changes);
	const includes = new IncludeGraph(changes);
	const cited = new CitedKeys(library, projects, includes);
	const index = new CitationIndex({ library, cited, projects, storage: context.storageUri });
	const search = new SearchService({ library, recent, cited: citedFilter(index), memory, workers, dumps });
	const panel = new PaperPanel(context.extensionUri, library, search, browsing, index);
	const searches = new SavedSearches(changes);
	const seen = new SeenPapers(context.workspaceState, library);
	const pinned = new PinnedGroups(search, searches, seen);
	const tree = new PaperTree({ library, search, browsing, pinned }, index);
	const drafts = new DraftBibliographies(includes);
	const named = new NamedBibliographies(library, drafts);
	const bibliography = new CitedPapers(library, cited, named, drafts);
	const values = new QueryValues(library);
	const tab = new TabCompletion();
	const state = context.workspaceState;
	const questions = new PaperQuestions({ search, recent, newest, values, panel, tab, state });
	const written = new WrittenFieldsMemory(context.workspaceState);
	const notes = new NoteWriter(library, written);
	const desk = { library, search, questions, recent, panel, target, cited };
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
		includes,
		named,
		index,
		tree,
		workers,
		log,
		changes,
		watchFiles(library, changes),
		watchUnheardDeletions(library, changes),
		registerRefresh(library),
		rememberLibrary(library, search, memory),
		registerDumps(library),
		registerPapers({ ...desk, tree, browsing, pinned, seen, index, values, tab }),
		registerSearchCommands({ ...desk, tab }),
		registerSearches(searches, browsing, values),
		registerCitations({ ...desk, forms, bibliography, projects, index, changes }),
		registerChecks({ ...desk, bibliography, drafts }),
		registerRename({ ...desk, index, projects }),
		registerNotes({ ...desk, notes, written }),
		registerBibliography({ ...desk, browsing, index }, context.extensionUri),
	);
	const refresh = () => vscode.commands.executeCommand('litnotes.refresh');
	return literatureApi(library, search, finishChanges(context.storageUri).catch(showError).then(refresh));
}
