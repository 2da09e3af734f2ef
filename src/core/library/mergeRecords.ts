import { defined } from '../defined';
import type { LibraryPart } from './library';
import type { Paper, PaperRecord } from './paper';

/** A record and the file that it comes from. */
export interface LocatedRecord {
	readonly record: PaperRecord;
	readonly uri: string;
	readonly kind: LibraryPart['kind'];
}

/**
 * What records of one work say together. Of each fact the user's bibliography is believed first, then the user's note,
 * then the dumps in order; a note's title that may be a heading of the user's own is the last.
 */
export function mergeRecords(located: readonly LocatedRecord[]): Omit<Paper, 'key'> {
	const of = (kind: LibraryPart['kind']) => located.filter(place => place.kind === kind);
	const [bibliography, notes, dumps] = [of('bibliography'), of('note'), of('dump')];
	const records = [...bibliography, ...notes, ...dumps].map(({ record }) => record);
	const links = new Map(records.flatMap(record => record.links.map(link => [link.url, link] as const)));
	const entitling = notes.filter(({ record }) => record.entitles);
	const entitled = [...bibliography, ...entitling, ...dumps, ...notes].find(
		({ record }) => record.title !== '',
	);
	const described = bibliography.find(({ record }) => record.abstract !== '');
	return {
		title: entitled?.record.title ?? '',
		abstract: described?.record.abstract ?? longestAbstract(records),
		authors: records.find(record => record.authors.length > 0)?.authors ?? [],
		...defined<Partial<Paper>>({
			year: first(records, 'year'),
			arxiv: first(records, 'arxiv'),
			doi: first(records, 'doi'),
			listed: first(records, 'listed'),
			upvotes: greatest(records, 'upvotes'),
			stars: greatest(records, 'stars'),
			note: notes[0]?.uri,
			status: first(records, 'status'),
			rating: first(records, 'rating'),
			noteText: first(records, 'noteText'),
		}),
		links: [...links.values()],
		sources: located.map(({ uri, record }) => ({ uri, line: record.line })),
		tags: [...new Set(records.flatMap(({ tags = [] }) => tags))],
	};
}

/** Lists that show a one-sentence summary stand beside pages with the whole abstract. */
function longestAbstract(records: readonly PaperRecord[]): string {
	return records.reduce(
		(longest, { abstract }) => (abstract.length > longest.length ? abstract : longest),
		'',
	);
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
