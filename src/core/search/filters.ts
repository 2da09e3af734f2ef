import type { Paper } from '../library/paper';
import { squeeze } from './fold';
import { identifierIn } from './identifier';
import type { QueryFilter } from './query';
import { remembering } from './remembering';
import { fileName } from '../fileName';

/** Operators that look at a paper's facts rather than at its words. */
export const filterNames = [
	'key',
	'tag',
	'status',
	'rating',
	'year',
	'has',
	'in',
	'arxiv',
	'doi',
	'cited',
] as const;

export type FilterName = (typeof filterNames)[number];

/** Decides `cited:` for a paper, which only the host can; the value is as typed. */
export type CitedFilter = (paper: Paper, value: string) => boolean;

function knows(fact: keyof Paper): (paper: Paper) => boolean {
	return ({ [fact]: value }) => value !== undefined && (value as { length?: number }).length !== 0;
}

function linksTo(kind: Paper['links'][number]['kind']): (paper: Paper) => boolean {
	return ({ links }) => links.some(link => link.kind === kind);
}

/** What `has:` knows. */
export const facts: Readonly<Record<string, (paper: Paper) => boolean>> = {
	abstract: knows('abstract'),
	arxiv: knows('arxiv'),
	author: knows('authors'),
	code: linksTo('code'),
	doi: knows('doi'),
	link: knows('links'),
	model: linksTo('model'),
	note: knows('note'),
	pdf: paper => paper.arxiv !== undefined || paper.links.some(({ url }) => /\.pdf(?:$|[?#])/i.test(url)),
	project: linksTo('project'),
	rating: knows('rating'),
	status: knows('status'),
	tag: knows('tags'),
	year: knows('year'),
};

/** The values of `status:`, squeezed. */
export const statuses: Readonly<Record<string, Paper['status'] | 'none'>> = {
	toread: 'toRead',
	unread: 'toRead',
	reading: 'reading',
	read: 'read',
	none: 'none',
};

/** The test that a filter stands for; undefined where the value says nothing (yet). */
export function paperFilter(
	{ name, value, closed }: QueryFilter,
	cited?: CitedFilter,
): ((paper: Paper) => boolean) | undefined {
	const squeezed = squeeze(value);
	if (squeezed === '') {
		return undefined;
	}
	switch (name) {
		case 'has':
			return valueNamed(squeezed.replace(/\Bs$/, ''), facts);
		case 'status': {
			const status = valueNamed(squeezed, statuses);
			return status && (paper => (paper.status ?? 'none') === status);
		}
		case 'year':
		case 'rating':
			return rangeFilter(name, value, name === 'year' ? 4 : 1);
		case 'tag': {
			const begins = (tag: string) => squeeze(tag).startsWith(squeezed);
			// Once it is typed, with whole words: `nlp` is a beginning of `nlp/parsing`, but `rl` is none of `rlhf`.
			const beginsWithWords = (tag: string) =>
				tag
					.split(/[^\p{L}\p{M}\p{N}]/u)
					.some((_, at, words) => squeeze(words.slice(0, at + 1).join()) === squeezed);
			return ({ tags }) => tags.some(closed ? beginsWithWords : begins);
		}
		case 'key':
		case 'arxiv':
		case 'doi': {
			const wanted = squeeze((name !== 'key' && identifierIn(value)) || value);
			return paper => squeeze(paper[name] ?? '').startsWith(wanted);
		}
		case 'in':
			return sourceFilter(value);
		case 'cited':
			return cited && (paper => cited(paper, value));
	}
}

/** The first that is called or begins with what was typed. */
function valueNamed<T>(typed: string, values: Readonly<Record<string, T>>): T | undefined {
	const names = Object.keys(values);
	return values[names.find(name => name === typed) ?? names.find(name => name.startsWith(typed)) ?? ''];
}

/** `2023`, `2023..2025`, `..2020`, `2023..`, `>=2023`, `<2020`, and `202`, which of four digits is all that begin so. */
function rangeFilter(
	fact: 'year' | 'rating',
	value: string,
	digits: number,
): ((paper: Paper) => boolean) | undefined {
	const match = /^([<>]=?)?(\d{0,4})(?:(\.{1,3}|[-–])(\d{0,4}))?$/.exec(value);
	if (!match || !(match[2] || match[4])) {
		return undefined;
	}
	const [, comparison = '', first = '', dots, last = ''] = match;
	let from = Number(first.padEnd(digits, '0'));
	let to = Number((dots ? last : first).padEnd(digits, '9'));
	// `>20` may become `>2010`, so it leaves out no more than that would.
	const beyond = comparison.endsWith('=') || first.length < digits ? 0 : 1;
	if (comparison.startsWith('>')) {
		[from, to] = [from + beyond, Infinity];
	} else if (comparison) {
		[from, to] = [0, to - beyond];
	}
	return from > to
		? undefined
		: ({ [fact]: number }) => number !== undefined && from <= number && number <= to;
}

function sourceFilter(value: string): (paper: Paper) => boolean {
	const wanted = value.toLowerCase();
	const matches = remembering(Infinity, (uri: string) => fileName(uri).toLowerCase().includes(wanted));
	return ({ sources }) => sources.some(({ uri }) => matches(uri));
}
