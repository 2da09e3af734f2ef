import type { Paper } from '../library/paper';
import { dateRank, listedDate, monthLabel } from './listedDate';
import { stars, statusNames } from './readingNames';
import { titleRank } from './sortPapers';
import { topics } from './topics';
import { fileName } from '../fileName';

export const groupings = ['dump', 'date', 'letter', 'topic', 'status', 'tag', 'rating', 'none'] as const;
export type Grouping = (typeof groupings)[number];

/** Papers under one heading. */
export interface PaperGroup {
	/** The same for the same heading after every read. */
	readonly id: string;
	readonly label: string;
	/** The URI of the dump, where the group is one. */
	readonly dump?: string;
	/** Which group above or below all others it is, if any. */
	readonly pinned?: 'new' | 'reading' | 'search' | 'near';
	/** That of a saved search. */
	readonly query?: string;
	/** What more there is to know of it. */
	readonly hint?: string;
	readonly papers: readonly Paper[];
}

/** Papers under headings, in the order that each heading keeps; a paper of two dumps stands under both. */
export function* groupPapers(
	papers: readonly Paper[],
	grouping: Grouping,
): Generator<undefined, readonly PaperGroup[]> {
	switch (grouping) {
		case 'dump':
			return yield* gathered(papers, paper => {
				const files = paper.sources.filter(({ uri }) => uri !== paper.note);
				return files.length > 0
					? files.map(({ uri }) => ({ label: fileName(uri), rank: uri, dump: uri }))
					: [{ label: 'Only in notes', rank: '\uffff' }];
			});
		case 'date':
			return yield* gathered(papers, paper => {
				const date = listedDate(paper);
				return [{ label: monthLabel(date), rank: dateRank({ ...date, day: 0 }) }];
			});
		case 'letter':
			return yield* gathered(papers, paper => [letter(paper)]);
		case 'topic': {
			const topicOf = yield* topics(papers);
			return yield* gathered(papers, paper => {
				const topic = topicOf.get(paper);
				return [
					topic === undefined ? { label: 'Other topics', rank: '\uffff' } : { label: topic, rank: topic },
				];
			});
		}
		case 'status':
			return yield* gathered(papers, paper => [statusHeading(paper)]);
		case 'tag':
			return yield* gathered(papers, ({ tags }) =>
				tags.length > 0
					? tags.map(tag => ({ label: tag, rank: tag.toLowerCase() }))
					: [{ label: 'No tag', rank: '\uffff' }],
			);
		case 'rating':
			return yield* gathered(papers, ({ rating }) => [
				rating === undefined
					? { label: 'No rating', rank: 1 }
					: { label: stars(rating), rank: -Math.round(rating) },
			]);
		case 'none':
			return [{ id: 'none', label: 'All papers', papers }];
	}
}

interface Heading {
	readonly label: string;
	readonly rank: string | number;
	readonly dump?: string;
}

function* gathered(
	papers: readonly Paper[],
	headings: (paper: Paper) => readonly Heading[],
): Generator<undefined, PaperGroup[]> {
	const groups = new Map<string | number, Heading & { readonly papers: Paper[] }>();
	for (const [index, paper] of papers.entries()) {
		for (const heading of headings(paper)) {
			const group = groups.get(heading.rank) ?? { ...heading, papers: [] };
			groups.set(heading.rank, group);
			// Two places of one dump can speak of the same work.
			if (group.papers.at(-1) !== paper) {
				group.papers.push(paper);
			}
		}
		if (index % 200 === 0) {
			yield;
		}
	}
	const sorted = [...groups.values()].sort((a, b) => (a.rank < b.rank ? -1 : 1));
	return sorted.map(({ rank, ...group }) => ({ id: String(rank), ...group }));
}

/** What is being read comes first. */
function statusHeading({ status }: Paper): Heading {
	return status
		? { label: statusNames[status], rank: ['reading', 'toRead', 'read'].indexOf(status) }
		: { label: 'No status', rank: 3 };
}

function letter(paper: Paper): Heading {
	const first = /^\p{L}/u.exec(titleRank(paper))?.[0].toUpperCase();
	return first === undefined ? { label: '0–9', rank: '' } : { label: first, rank: first };
}
