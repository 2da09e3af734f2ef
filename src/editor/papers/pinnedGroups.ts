import * as vscode from 'vscode';
import type { PaperGroup } from '../../core/browse/groupPapers';
import { papersWhere } from '../../core/browse/papersWhere';
import type { Paper } from '../../core/library/paper';
import type { SearchService } from '../search/searchService';
import type { SavedSearches } from '../searches/savedSearches';
import type { SeenPapers } from './seenPapers';
import { inSlices } from '../slices';

/** The groups on top of the tree, however the others are made: what is new, what is to be read, what was saved. */
export class PinnedGroups {
	readonly onDidChange: vscode.Event<void>;

	constructor(
		private readonly search: SearchService,
		private readonly searches: SavedSearches,
		private readonly seen: SeenPapers,
	) {
		this.onDidChange = (...listener) =>
			vscode.Disposable.from(searches.onDidChange(...listener), seen.onDidChange(...listener));
	}

	/** Of these papers, in their order. A saved search is there also when it finds nothing. */
	async of(papers: readonly Paper[], token: vscode.CancellationToken): Promise<readonly PaperGroup[]> {
		const where = async (holds: (paper: Paper) => boolean) =>
			(await inSlices(papersWhere(papers, holds), token)) ?? [];
		const fresh = await where(paper => this.seen.isNew(paper));
		const reading = [
			...(await where(({ status }) => status === 'reading')),
			...(await where(({ status }) => status === 'toRead')),
		];
		const groups: PaperGroup[] = [
			...(fresh.length > 0
				? [{ id: 'new', label: 'New since last time', pinned: 'new' as const, papers: fresh }]
				: []),
			...(reading.length > 0
				? [{ id: 'readingList', label: 'Reading List', pinned: 'reading' as const, papers: reading }]
				: []),
		];
		for (const { uri, searches } of this.searches.files) {
			for (const { name, query } of papers.length > 0 ? searches : []) {
				const found = await this.search.matching(query, token);
				groups.push({
					id: `search:${uri.toString()}#${name}`,
					label: name,
					pinned: 'search',
					query,
					papers: found ? await where(paper => found.has(paper)) : [],
				});
			}
		}
		return groups;
	}
}
