import type { LiteratureApi, SearchHits } from '../api';
import { abstractSnippet } from '../core/search/abstractSnippet';
import type { SearchResult } from '../core/search/paperIndex';
import type { LibraryService } from './files/libraryService';
import { queryProblemText } from './search/queryProblemText';
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
			return searchHits(query, await search.search(query, { limit: Math.max(0, limit) }));
		},
		onDidChangePapers: library.onDidChange,
	};
}

function searchHits(query: string, { hits, problems }: SearchResult): SearchHits {
	const found = hits.map(({ paper, score, titleMatches }) => ({
		paper,
		score,
		titleMatches,
		// An abstract may have to be read for it.
		get snippet() {
			return abstractSnippet(paper, query);
		},
	}));
	const told = problems.map(problem => ({
		message: queryProblemText(problem, query),
		start: problem.start,
		end: problem.end,
	}));
	return Object.assign(found, { problems: told });
}
