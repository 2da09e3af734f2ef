import { defined } from '../defined';
import { withAbstractOf } from './lazyAbstract';
import type { LibraryPart } from './library';
import type { Paper, PaperRecord } from './paper';

/** A record and the file that it comes from. */
export interface LocatedRecord {
	readonly record: PaperRecord;
	readonly uri: string;
	readonly kind: LibraryPart['kind'];
}

/** One for all, as most papers have no tags and many no links. */
const nothing: readonly never[] = [];

/**
 * What records of one work say together. Of each fact the user's bibliography is believed first, then the user's note,
 * then the dumps in order; a note's title that may be a heading of the user's own is the last.
 */
export function mergeRecords(located: readonly LocatedRecord[]): Omit<Paper, 'key'> {
	return withAbstractOf(mergedFacts(located), describing(located));
}

/** The same without the abstract. */
export function mergedFacts(located: readonly LocatedRecord[]): Omit<Paper, 'key' | 'abstract'> {
	const { bibliography, notes, dumps } = byKind(located);
	const records = [...bibliography, ...notes, ...dumps].map(({ record }) => record);
	const links = new Map(records.flatMap(record => record.links.map(link => [link.url, link] as const)));
	const tags = new Set(records.flatMap(record => record.tags ?? nothing));
	const entitling = notes.filter(({ record }) => record.entitles);
	const entitled = [...bibliography, ...entitling, ...dumps, ...notes].find(
		({ record }) => record.title !== '',
	);
	return {
		title: entitled?.record.title ?? '',
		authors: records.find(record => record.authors.length > 0)?.authors ?? nothing,
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
		links: links.size > 0 ? [...links.values()] : nothing,
		sources: located.map(({ uri, record }) => ({ uri, line: record.line })),
		tags: tags.size > 0 ? [...tags] : nothing,
	};
}

/** What tells the work's abstract. A record that stands alone is not asked for its text. */
export function describing(located: readonly LocatedRecord[]): Pick<PaperRecord, 'abstract'> {
	const { bibliography, notes, dumps } = byKind(located);
	const trusted = bibliography.find(({ record }) => record.abstract !== '');
	const [first = { abstract: '' }, ...others] = [...bibliography, ...notes, ...dumps].map(
		place => place.record,
	);
	// Lists that show a one-sentence summary stand beside pages with the whole abstract.
	return (
		trusted?.record ??
		others.reduce((one, other) => (other.abstract.length > one.abstract.length ? other : one), first)
	);
}

function byKind(
	located: readonly LocatedRecord[],
): Record<'bibliography' | 'notes' | 'dumps', readonly LocatedRecord[]> {
	const of = (kind: LibraryPart['kind']) => located.filter(place => place.kind === kind);
	return { bibliography: of('bibliography'), notes: of('note'), dumps: of('dump') };
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
