import { lineSort } from './page/lineSort';

/** Words that nearly all of some texts begin or end with, and so belong to their page; empty where there are none. */
export interface SharedWords {
	readonly before: string;
	readonly behind: string;
}

const fewest = 3;
const share = 0.8;

/** Titles on one topic begin and end alike, so that only buttons count: `pdf bib abs Title`, `Title Download PDF`. */
export function sharedByTitles(titles: readonly string[]): SharedWords {
	const { before, behind } = sharedByTexts(titles);
	return { before: isButtons(before) ? before : '', behind: isButtons(behind) ? behind : '' };
}

/** Abstracts may be much alike too; links in brackets at the end of each are none of them: `… (paper | tweet)`. */
export function sharedByAbstracts(abstracts: readonly string[]): SharedWords {
	const bracketed = /(?:^|\s)(\([^()|]+\|[^()]+\)|\[[^[\]|]+\|[^[\]]+\])$/.exec(
		sharedByTexts(abstracts).behind,
	);
	return { before: '', behind: bracketed?.[1] ?? '' };
}

export function withoutShared(text: string, { before, behind }: SharedWords): string {
	const from = before && text.startsWith(`${before} `) ? before.length + 1 : 0;
	const end = behind && text.endsWith(` ${behind}`) ? text.length - behind.length : text.length;
	return text.slice(from, end).trim() || text;
}

function sharedByTexts(texts: readonly string[]): SharedWords {
	const split = texts.length < fewest ? [] : texts.map(text => text.split(' '));
	return {
		before: longest(split.map(words => words.slice(0, 8))).join(' '),
		behind: longest(split.map(words => words.slice(-8).reverse()))
			.reverse()
			.join(' '),
	};
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

/** One word such as `Models` may well be a title's own. */
function isButtons(words: string): boolean {
	const bare = words.replace(/^\[|\]$/g, '');
	return words.includes(' ') && ['link', 'pageChrome', 'chrome'].includes(lineSort(bare));
}
