import type { Paper, PaperRecord, Source } from './paper';

/** What records of one work say together; each fact comes from the first record that has it. */
export function mergeRecords(
	records: readonly PaperRecord[],
	sources: readonly Source[],
): Omit<Paper, 'key'> {
	const links = new Map(records.flatMap(record => record.links.map(link => [link.url, link] as const)));
	return {
		title: records[0]?.title ?? '',
		// Lists that show a one-sentence summary stand beside pages with the whole abstract.
		abstract: records.reduce(
			(longest, { abstract }) => (abstract.length > longest.length ? abstract : longest),
			'',
		),
		authors: records.find(record => record.authors.length > 0)?.authors ?? [],
		...defined('year', first(records, 'year')),
		...defined('arxiv', first(records, 'arxiv')),
		...defined('doi', first(records, 'doi')),
		...defined('listed', first(records, 'listed')),
		...defined('upvotes', greatest(records, 'upvotes')),
		...defined('stars', greatest(records, 'stars')),
		links: [...links.values()],
		sources,
		tags: [],
	};
}

function first<Fact extends keyof PaperRecord>(
	records: readonly PaperRecord[],
	fact: Fact,
): PaperRecord[Fact] | undefined {
	return records.find(record => record[fact] !== undefined)?.[fact];
}

function greatest(records: readonly PaperRecord[], fact: 'upvotes' | 'stars'): number | undefined {
	const counts = records.flatMap(record => record[fact] ?? []);
	return counts.length > 0 ? Math.max(...counts) : undefined;
}

/** Leaves out what is not known, so that a paper has no property without a value. */
function defined<Name extends string, Value>(
	name: Name,
	value: Value | undefined,
): { readonly [Key in Name]?: Value } {
	return value === undefined ? {} : ({ [name]: value } as { readonly [Key in Name]?: Value });
}
