import type { LiteratureApi } from '../api';
import type { LibraryService } from './files/libraryService';
import type { SearchService } from './search/searchService';

/** What other extensions see of the library; `firstRead` ends when all that was there at the start has been read. */
export function literatureApi(
	library: LibraryService,
	search: SearchService,
	firstRead: Thenable<unknown>,
): LiteratureApi {
	return {
		ready: Promise.resolve(firstRead).then(() => undefined),
		papers: () => library.current.papers,
		paper: key => library.current.get(key),
		search: async (query, limit = 50) => {
			await search.whenCurrent();
			const { hits } = await search.search(query, { limit });
			return hits.map(({ paper, score }) => ({ paper, score }));
		},
		onDidChangePapers: library.onDidChange,
	};
}
