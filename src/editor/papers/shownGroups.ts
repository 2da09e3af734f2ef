import type { CancellationToken } from 'vscode';
import { groupPapers, type PaperGroup } from '../../core/browse/groupPapers';
import { papersWhere } from '../../core/browse/papersWhere';
import { sortPapers } from '../../core/browse/sortPapers';
import { parseQuery } from '../../core/search/parseQuery';
import type { Browsing } from './browsing';
import type { LibraryService } from '../files/libraryService';
import type { PinnedGroups } from './pinnedGroups';
import type { FoundPapers, SearchService } from '../search/searchService';
import { inSlices } from '../slices';

/** What the groups of the tree are made of. */
export interface GroupDesk {
	readonly library: LibraryService;
	readonly search: SearchService;
	readonly browsing: Browsing;
	readonly pinned: PinnedGroups;
}

/** What the tree lists. */
export interface ShownGroups {
	readonly groups: readonly PaperGroup[];
	/** Papers for which the filter holds, each counted once. */
	readonly count: number;
	/** How many others come near it. */
	readonly near: number;
}

/**
 * The papers in groups. With a filter, they are what the search finds: those for which all of it holds in their groups,
 * and below them the others that the search lists. `undefined` where `token` said stop.
 */
export async function shownGroups(
	{ library, search, browsing, pinned }: GroupDesk,
	token: CancellationToken,
): Promise<ShownGroups | undefined> {
	const { filter, grouping, order } = browsing;
	// What says nothing yet, such as `title:`, keeps nothing out.
	const found = parseQuery(filter).root && (await search.found(filter, token));
	const { papers } = library.current;
	const shown = found
		? await inSlices(
				papersWhere(papers, paper => found.full.has(paper)),
				token,
			)
		: papers;
	const sorted = shown && (await inSlices(sortPapers(shown, order), token));
	const groups = sorted && (await inSlices(groupPapers(sorted, grouping), token));
	const above = groups && grouping !== 'none' ? await pinned.of(sorted, token) : [];
	const below = found ? nearGroup(found) : [];
	return groups && !token.isCancellationRequested
		? { groups: [...above, ...groups, ...below], count: shown.length, near: found?.near.length ?? 0 }
		: undefined;
}

/** In the order of the search, as nothing but that says how near they come. */
function nearGroup({ full, near }: FoundPapers): readonly PaperGroup[] {
	const group: PaperGroup = {
		// VS Code keeps by the id whether it is open, and where nothing else is shown, it is to be.
		id: full.size > 0 ? 'near' : 'onlyNear',
		label: 'Near Matches',
		pinned: 'near',
		hint: 'Papers that have some of the words, or words like them, as the search lists them',
		papers: near,
	};
	return near.length > 0 ? [group] : [];
}
