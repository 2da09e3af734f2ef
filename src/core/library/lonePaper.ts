import { defined } from '../defined';
import { withAbstractOf } from './lazyAbstract';
import type { LocatedRecord } from './mergeRecords';
import type { Paper } from './paper';

const nothing: readonly never[] = [];

/** Whether these are the only record of a work, of a dump and with nothing in it that has to be merged. */
export function isLone(located: readonly LocatedRecord[]): boolean {
	const [first, second] = located;
	if (first?.kind !== 'dump' || second) {
		return false;
	}
	const { key, otherKeys, tags, status, rating, noteText, links } = first.record;
	return (
		(key ?? otherKeys ?? tags ?? status ?? rating ?? noteText) === undefined &&
		// One place may be named twice.
		links.length < 2
	);
}

/** What such a record makes of its work: as merging it would, without the lists that merging takes. Most papers are so. */
export function lonePaper({ record, uri }: LocatedRecord, key: string): Paper {
	const { title, year, arxiv, doi, listed, upvotes, stars } = record;
	const authors = record.authors.length > 0 ? record.authors : nothing;
	const links = record.links.length > 0 ? record.links : nothing;
	const sources = [{ uri, line: record.line }];
	const facts =
		(year ?? arxiv ?? doi ?? listed ?? upvotes ?? stars) === undefined
			? { key, title, authors, links, sources, tags: nothing }
			: {
					key,
					title,
					authors,
					...defined<Partial<Paper>>({ year, arxiv, doi, listed, upvotes, stars }),
					links,
					sources,
					tags: nothing,
				};
	return withAbstractOf(facts, record);
}
