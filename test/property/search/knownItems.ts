import type { Paper } from '../../../src/core/library/paper';
import { pick, shuffled } from './random';

/** A query whose answer is known. */
export interface KnownItem {
	readonly query: string;
	readonly paper: Paper;
}

export type QueryMode = 'title words' | 'shuffled' | 'typos' | 'squeezed' | 'abstract words';

export const queryModes: readonly QueryMode[] = [
	'title words',
	'shuffled',
	'typos',
	'squeezed',
	'abstract words',
];

const tooCommon = new Set(
	'a an and are as at be by can for from have how in is it its of on or that the this to via we which with'.split(
		' ',
	),
);

/** One query for each paper in which the mode makes sense. */
export function knownItems(papers: readonly Paper[], mode: QueryMode, random: () => number): KnownItem[] {
	return papers.flatMap(paper => {
		const query = queryFor(paper, mode, random);
		return query === undefined ? [] : { query, paper };
	});
}

function queryFor(paper: Paper, mode: QueryMode, random: () => number): string | undefined {
	const words = tellingWords(paper.title);
	switch (mode) {
		case 'title words':
			return words.slice(0, 5).join(' ');
		case 'shuffled':
			return shuffled(words, random).slice(0, 5).join(' ');
		case 'typos':
			return shuffled(words, random)
				.slice(0, 4)
				.map(word => mistyped(word, random))
				.join(' ');
		case 'squeezed':
			return squeezedName(paper.title, random);
		case 'abstract words':
			return abstractWords(paper, random);
	}
}

/** The words of a text that tell it from others, lower-case, each once. */
export function tellingWords(text: string): string[] {
	const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
	return [...new Set(words)].filter(word => word.length > 1 && !tooCommon.has(word));
}

function abstractWords(paper: Paper, random: () => number): string | undefined {
	const inTitle = new Set(tellingWords(paper.title));
	const words = tellingWords(paper.abstract).filter(word => word.length > 4 && !inTitle.has(word));
	return words.length < 12 ? undefined : shuffled(words, random).slice(0, 6).join(' ');
}

/** One typo behind the first letter; words of up to three letters stay. */
export function mistyped(word: string, random: () => number): string {
	if (word.length < 4) {
		return word;
	}
	const at = 1 + Math.floor(random() * (word.length - 2));
	const letter = pick([...'etaoinsrhl'], random);
	return pick(
		[
			word.slice(0, at) + word.slice(at + 1),
			word.slice(0, at) + letter + word.slice(at),
			word.slice(0, at) + letter + word.slice(at + 1),
			word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
		],
		random,
	);
}

/** What people type for a name: its words as one, its initials, or the beginnings of its first words. */
function squeezedName(title: string, random: () => number): string | undefined {
	const colon = title.indexOf(':');
	const name = colon > 0 ? title.slice(0, colon) : title;
	const words = (name.match(/[\p{L}\p{N}]+/gu) ?? []).map(word => word.toLowerCase());
	if (colon > 0 && words.length === 1) {
		const [word = ''] = words;
		const digits = word.search(/.\d/);
		return digits > 3 ? word.slice(0, digits) + word.slice(digits + 1) : word;
	}
	const forms = [
		words.slice(0, 3).join(''),
		words
			.slice(0, 3)
			.map(word => word.slice(0, 4))
			.join(''),
	];
	if (words.length >= 3 && words.length <= 6) {
		forms.push(words.map(word => word.charAt(0)).join(''));
	}
	return words.length < 2 ? undefined : pick(forms, random);
}

/** The mean, over the queries, of one by the place of the known paper among the first ten; 0 where it is not there. */
export function meanReciprocalRank(
	items: readonly KnownItem[],
	search: (query: string) => readonly Paper[],
): { readonly score: number; readonly missed: readonly KnownItem[] } {
	const missed: KnownItem[] = [];
	let sum = 0;
	for (const item of items) {
		const place = search(item.query).slice(0, 10).indexOf(item.paper);
		sum += place < 0 ? 0 : 1 / (place + 1);
		if (place !== 0) {
			missed.push(item);
		}
	}
	return { score: sum / Math.max(1, items.length), missed };
}
