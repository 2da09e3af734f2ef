import type { Paper } from '../../core/library/paper';
import { facts, fileName, statuses } from '../../core/search/filters';
import type { LibraryService } from '../files/libraryService';

const statusNames = [...new Set(Object.values(statuses))].flatMap(status => status ?? []);

/** The values that operators of a query can have in this library, the commonest first. */
export class QueryValues {
	private papers: readonly Paper[] = [];
	private known = new Map<string, readonly string[]>();

	constructor(private readonly library: LibraryService) {}

	readonly of = (operator: string): readonly string[] => {
		const { papers } = this.library.current;
		if (this.papers !== papers) {
			this.papers = papers;
			this.known = new Map();
		}
		let values = this.known.get(operator);
		if (!values) {
			values = valuesIn(papers, operator);
			this.known.set(operator, values);
		}
		return values;
	};
}

function valuesIn(papers: readonly Paper[], operator: string): readonly string[] {
	switch (operator) {
		case 'has':
			return Object.keys(facts);
		case 'status':
			return statusNames;
		case 'cited':
			return ['yes', 'no'];
		case 'tag':
			return byCount(papers, ({ tags }) => tags);
		case 'author':
			return byCount(papers, ({ authors }) => authors);
		case 'in':
			return byCount(papers, ({ sources }) => new Set(sources.map(({ uri }) => fileName(uri))));
		case 'year':
			return byCount(papers, ({ year }) => (year === undefined ? [] : [String(year)]))
				.slice()
				.sort()
				.reverse();
		default:
			return [];
	}
}

function byCount(papers: readonly Paper[], valuesOf: (paper: Paper) => Iterable<string>): readonly string[] {
	const counts = new Map<string, number>();
	for (const paper of papers) {
		for (const value of valuesOf(paper)) {
			counts.set(value, (counts.get(value) ?? 0) + 1);
		}
	}
	return [...counts].sort(([, one], [, other]) => other - one).map(([value]) => value);
}
