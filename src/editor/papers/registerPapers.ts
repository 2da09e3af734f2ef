import * as vscode from 'vscode';
import { registerBrowseCommands } from './browseCommands';
import type { Browsing } from './browsing';
import type { CitationIndex } from '../citation/citationIndex';
import { command } from '../command';
import { registerOnShownPaper } from './onShownPaper';
import { type PaperDesk, registerPaperCommands } from './paperCommands';
import type { PaperTree } from './paperTree';
import type { PinnedGroups } from './pinnedGroups';
import type { QueryValues } from '../search/queryValues';
import type { TabCompletion } from '../search/tabCompletion';
import { registerPaperTree } from './registerPaperTree';
import type { SeenPapers } from './seenPapers';
import { registerWalkPapers } from './walkPapers';

/** What browsing papers works with. */
export interface BrowsingDesk extends PaperDesk {
	readonly tree: PaperTree;
	readonly browsing: Browsing;
	readonly pinned: PinnedGroups;
	readonly seen: SeenPapers;
	readonly index: CitationIndex;
	readonly values: QueryValues;
	readonly tab: TabCompletion;
}

/** The tree of papers, and what one does with a paper in it or in the panel. */
export function registerPapers(desk: BrowsingDesk): vscode.Disposable {
	const { library, panel, tree, browsing, pinned, seen, index } = desk;
	return vscode.Disposable.from(
		registerPaperTree(tree, library, browsing, pinned, index),
		registerBrowseCommands(browsing, desk.values, desk.tab),
		registerPaperCommands(desk),
		registerWalkPapers(tree, panel),
		registerOnShownPaper(panel),
		command('litnotes.markAllSeen', () => seen.markAllSeen()),
	);
}
