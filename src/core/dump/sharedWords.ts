import { lineSort } from './page/lineSort';

/** Words that nearly all of some texts begin or end with, and so belong to their page; empty where there are none. */
export interface SharedWords {
	readonly before: string;
	readonly behind: string;
}

/** Of fewer abstracts all may end alike by chance; of titles two show a button. */
const fewest = 4;
const fewestTitles = 2;
const share = 0.85;

/** Titles on one topic may well end alike, so that of theirs only buttons count: `pdf bib abs Title`, `Title Download PDF`. */
export function sharedByTitles(titles: readonly string[]): SharedWords {
	const { before, behind } = sharedByTexts(titles, fewestTitles);
	return { before: isButton(before) ? before : '', behind: isButton(behind) ? behind : '' };
}

/** No two abstracts end alike: `… (paper | tweet)`. */
export function sharedByTexts(texts: readonly string[], least = fewest): SharedWords {
	const split = texts.length < least ? [] : texts.map(text => text.split(/\s+/));
	return {
		before: longest(split.map(words => words.slice(0, 8))).join(' '),
		behind: longest(split.map(words => words.slice(-8).reverse()))
			.reverse()
			.join(' '),
	};
}

export function withoutShared(text: string, { before, behind }: SharedWords): string {
	const from = before && text.startsWith(`${before} `) ? before.length + 1 : 0;
	const end = behind ? endWithout(text, behind.split(' ')) : text.length;
	return text.slice(from, end).trim() || text;
}

/** Where a text ends without these words, which may stand in lines of their own; its whole length where it lacks them. */
function endWithout(text: string, words: readonly string[]): number {
	let end = text.length;
	for (const word of [...words].reverse()) {
		end = text.slice(0, end).trimEnd().length;
		if (!text.endsWith(word, end) || !/\s/.test(text[end - word.length - 1] ?? '')) {
			return text.length;
		}
		end -= word.length;
	}
	return end;
}

/** The longest beginning that enough of the lists have. */
function longest(lists: readonly (readonly string[])[]): string[] {
	const shared: string[] = [];
	let left = lists;
	for (;;) {
		const counts = new Map<string, number>();
		for (const words of left) {
			const word = words.length > shared.length + 1 ? words[shared.length]! : '';
			counts.set(word, (counts.get(word) ?? 0) + 1);
		}
		const next = [...counts].find(([word, count]) => word !== '' && count >= lists.length * share);
		if (!next) {
			return shared;
		}
		left = left.filter(words => words[shared.length] === next[0]);
		shared.push(next[0]);
	}
}

function isButton(words: string): boolean {
	return words !== '' && lineSort(words) !== 'text';
}
