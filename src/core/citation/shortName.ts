import type { CitedWork } from './citation';

/** The authors as running text names them: `Gu`, `Gu & Dao`, `Gu et al.`; `undefined` where unknown. */
export function shortAuthors(authors: readonly string[], and: string): string | undefined {
	const [first, second, ...more] = authors.map(familyName).filter(name => name !== '');
	if (first === undefined) {
		return undefined;
	}
	return more.length > 0 ? `${first} et al.` : second === undefined ? first : `${first} ${and} ${second}`;
}

/** What stands for a work whose authors are unknown: its title, up to the colon or the sixth word. */
export function shortTitle(title: string): string {
	const flat = title.replace(/\s+/g, ' ').trim();
	const head = /^(.{3,60}?):\s/.exec(flat)?.[1] ?? flat;
	const words = head.split(' ');
	return head.length > 60 && words.length > 6 ? `${words.slice(0, 6).join(' ')}…` : head;
}

/** `2017`, or what a style guide puts where no year is known. */
export function yearText({ year }: Pick<CitedWork, 'year'>): string {
	return year === undefined ? 'n.d.' : String(year);
}

/** `Lovelace, Ada`, `Ada Lovelace` and `Guido van Rossum` give `Lovelace`, `Lovelace` and `van Rossum`. */
function familyName(author: string): string {
	const name = author.replace(/\s+/g, ' ').trim();
	const comma = name.indexOf(',');
	if (comma > 0) {
		return name.slice(0, comma);
	}
	const words = name.replace(/ (?:Jr\.?|Sr\.?|I{2,3}|IV)$/, '').split(' ');
	const particle = words.findIndex((word, i) => i > 0 && i < words.length - 1 && /^\p{Ll}/u.test(word));
	return words.slice(particle > 0 ? particle : -1).join(' ');
}
