import { fileName } from '../../core/fileName';
import type { CitedFilter } from '../../core/search/filters';
import type { CitationIndex } from './citationIndex';

/** What `cited:` means here: `yes`, `no`, or the name of a document that cites the paper. */
export function citedFilter(citations: CitationIndex): CitedFilter {
	return (paper, value) => {
		const wanted = value.toLowerCase();
		switch (wanted) {
			case 'yes':
				return citations.isCited(paper);
			case 'no':
				return !citations.isCited(paper);
			default:
				return (
					citations.isCited(paper) &&
					citations.placesOf(paper).some(({ uri }) => fileName(uri.path).toLowerCase().includes(wanted))
				);
		}
	};
}
