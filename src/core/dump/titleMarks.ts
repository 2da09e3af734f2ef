import { sharedByTitles, withoutShared, type SharedWords } from './sharedWords';

/** What pages put in front of their titles: numbers and pictures. Words could be the titles' own. */
const before: readonly RegExp[] = [
	/^\[\d{1,5}\][.:]?\s*/,
	/^[[(]?(?:arxiv\s?:\s?)?\d{4}\.\d{4,5}(?:v\d+)?[\])]?[.:]?\s+/i,
	/^[#(]?\d{1,5}\s?[.):|–—/-]\s+/,
	/^(?:\p{Extended_Pictographic}[\ufe0f\u200d]{0,2}\s*){1,3}\s?/u,
	/^:[a-z_]{2,30}:\s+/,
	/^[•▪◦►▸→➤‣*–—+-]\s+/,
];

/** What they put behind: a year, an id, numbers of links, buttons, votes. */
const behind: readonly RegExp[] = [
	/\s[[(](?:19|20)\d\d[\])]$/,
	/\s[[(]?(?:arxiv\s?:\s?)?\d{4}\.\d{4,5}(?:v\d+)?[\])]?$/i,
	/(?:\s\[\d{1,5}\])+$/,
	/(?:\s\[[A-Za-z][^[\]]{0,30}\])+$/,
	/\s*[·|•]\s?\d[\d.,]*k?(?:\s\p{L}{4,10})?$/u,
	/\s(?:\p{Extended_Pictographic}\ufe0f?\s?\d*[\d.,k]*\s?){1,4}$/u,
	/\s\(\d[\d,.]*k?(?:\s\p{L}{4,10})?\)$/u,
];

const quotes: readonly RegExp[] = [
	/^“[^“”]+”$/,
	/^"[^"].*"$/,
	/^«[^«»]+»$/,
	/^「[^「」]+」$/,
	/^‘[^‘’]+’$/,
	/^„[^„“”]+[“”]$/,
];

/** What a page puts around each of its titles. */
export interface TitleMarks {
	readonly shared: SharedWords;
	readonly before?: RegExp;
	readonly behind?: RegExp;
	readonly quoted: boolean;
}

/** Fewer titles do not tell whether a mark is the page's or their own. */
const fewest = 3;
const fewestQuoted = 2;

/** Learns from titles as they are written: what nearly all of them share is none of them. */
export function learnTitleMarks(titles: readonly string[]): TitleMarks {
	const words = sharedByTitles(titles);
	return { shared: words, ...learnPatterns(titles.map(title => withoutShared(title, words))) };
}

function learnPatterns(titles: readonly string[]): Omit<TitleMarks, 'shared'> {
	const shared = (pattern: RegExp, least = fewest) =>
		titles.length >= least && titles.filter(title => pattern.test(title)).length >= titles.length * 0.8;
	const inFront = before.find(pattern => shared(pattern));
	const atEnd = behind.find(pattern => shared(pattern));
	return {
		...(inFront && { before: inFront }),
		...(atEnd && { behind: atEnd }),
		quoted: quotes.some(pattern => shared(pattern, fewestQuoted)),
	};
}

/** A title without what its page puts around it; the whole where nothing would be left. */
export function withoutMarks(title: string, marks: TitleMarks): string {
	let bare = withoutShared(title, marks.shared);
	bare = marks.before ? bare.replace(marks.before, '') : bare;
	bare = marks.behind ? bare.replace(marks.behind, '') : bare;
	bare = marks.quoted && quotes.some(pattern => pattern.test(bare)) ? bare.slice(1, -1).trim() : bare;
	return bare || title;
}
