import type { CancellationToken } from 'vscode';
import type { Paper } from '../../core/library/paper';
import { type Completion, completeQuery, type ValuesOf } from '../../core/search/completeQuery';
import { fileName } from '../../core/fileName';
import { nearNames } from '../../core/nearNames';
import { facts, statuses } from '../../core/search/filters';
import type { LibraryService } from '../files/libraryService';
import { inSlices } from '../slices';

const statusNames = [...new Set(Object.values(statuses))].flatMap(status => status ?? []);
const papersBetweenYields = 500;

/** The values that operators of a query can have in this library, the commonest first. */
export class QueryValues {
	private papers: readonly Paper[] = [];
	private known = new Map<string, readonly string[]>();

	constructor(private readonly library: LibraryService) {}

	/** Ways to go on with a query; `undefined` where `token` said stop. */
	complete(
		query: string,
		token: CancellationToken,
		most?: number,
	): Promise<readonly Completion[] | undefined> {
		return inSlices(
			completeQuery(query, operator => this.of(operator), most, nearNames),
			token,
		);
	}

	private *of(operator: string): ReturnType<ValuesOf> {
		const { papers } = this.library.current;
		if (this.papers !== papers) {
			this.papers = papers;
			this.known = new Map();
		}
		const { known } = this;
		const values = known.get(operator) ?? (yield* valuesIn(papers, operator));
		known.set(operator, values);
		return values;
	}
}

function* valuesIn(papers: readonly Paper[], operator: string): ReturnType<ValuesOf> {
	switch (operator) {
		case 'has':
			return Object.keys(facts);
		case 'status':
			return statusNames;
		case 'cited':
			return ['yes', 'no'];
		case 'tag':
			return yield* byCount(papers, ({ tags }) => tags);
		case 'author':
			return yield* byCount(papers, ({ authors }) => authors);
		case 'in': {
			const files = yield* byCount(papers, ({ sources }) => sources.map(({ uri }) => uri));
			return [...new Set(files.map(file => fileName(file).toLowerCase()))];
		}
		case 'year': {
			const years = yield* byCount(papers, ({ year }) => (year === undefined ? [] : [String(year)]));
			return [...years].sort().reverse();
		}
		default:
			return [];
	}
}

function* byCount(
	papers: readonly Paper[],
	valuesOf: (paper: Paper) => Iterable<string>,
): ReturnType<ValuesOf> {
	const counts = new Map<string, number>();
	for (const [index, paper] of papers.entries()) {
		for (const value of valuesOf(paper)) {
			counts.set(value, (counts.get(value) ?? 0) + 1);
		}
		if (index % papersBetweenYields === 0) {
			yield;
		}
	}
	return [...counts].sort(([, one], [, other]) => other - one).map(([value]) => value);
}
