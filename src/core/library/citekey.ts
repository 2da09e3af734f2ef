import type { Paper } from './paper';
import { normalizedTitle } from './work';
import { greekNames, plainSpellings } from '../letters';

const longest = 34;
const smallWords = new Set(
	'a an the of for in on at to and or nor but with without via by from is are be as into onto over under using toward towards through its it do does can'.split(
		' ',
	),
);

/**
 * The citekey of a paper whose key no file fixes: `vaswaniAttentionAllYou2017`, or by title alone `mambaLinearTime`.
 * Made from this paper only; legal in every language we cite in and as a file name.
 */
export function madeCitekey(paper: Pick<Paper, 'title' | 'authors' | 'year'>): string {
	const author = familyName(paper.authors[0]);
	const words = titleWords(paper.title);
	if (!author && words.length === 0) {
		return `p${hash(normalizedTitle(paper.title), 16, 6)}`;
	}
	const year = paper.year === undefined ? '' : String(paper.year);
	const [first = '', ...rest] = author ? [author, ...words] : words;
	let key = startWithLetter(first).slice(0, longest - year.length);
	for (const word of rest) {
		if (key.length + word.length + year.length > longest) {
			break;
		}
		key += word[0]?.toUpperCase() + word.slice(1);
	}
	return key + year;
}

/** `key` told apart from the same key of another work, by a suffix from this work's own title. */
export function distinctCitekey(key: string, title: string, suffixLength = 4): string {
	return `${key}_${hash(normalizedTitle(title), 36, suffixLength)}`;
}

/** Nothing in it has to be spelled in another way. */
const plain = /^[a-z0-9 ,:;!?()/+&"-]*$/i;

/** Up to three telling words in lower-case ASCII, the name before a colon first. */
function titleWords(title: string): readonly string[] {
	const text = plain.test(title) ? title : ascii(title).replace(/(?<=\d)\.(?=\d)/g, '');
	const lower = text.toLowerCase();
	const telling: string[] = [];
	const small: string[] = [];
	for (let at = 0, start = 0; at <= lower.length && telling.length < 3; at++) {
		if (isLetterOrDigit(lower.charCodeAt(at))) {
			continue;
		}
		if (start < at) {
			const word = lower.slice(start, at);
			(smallWords.has(word) ? small : telling).push(word);
		}
		start = at + 1;
	}
	return telling.length > 0 ? telling : small.slice(0, 3);
}

function isLetterOrDigit(code: number): boolean {
	return (97 <= code && code <= 122) || (48 <= code && code <= 57);
}

/** `van Rossum, Guido` and `Guido van Rossum` are both `rossum`. */
function familyName(author: string | undefined): string {
	if (author === undefined) {
		return '';
	}
	const [family = ''] = author.split(',');
	const last = family.trim().split(/\s+/).at(-1) ?? '';
	return ascii(last)
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '');
}

/** Within Greek words, letters are spelled like symbols. */
const latin = new Map([...plainSpellings, ...greekNames, ['ο', 'o'], ['ς', 'sigma']]);

/** Text in ASCII as far as it has a Latin form; `$\pi_0$` and `π₀` are both `pi0`. */
function ascii(text: string): string {
	return text
		.replace(/\\(?:text|math|operator)[a-z]*|[$_^{}]|\\(?=[a-zA-Z])/g, '')
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.replace(/[^\0-\x7f]/gu, letter => latin.get(letter.toLowerCase()) ?? ' ')
		.replace(/['’]/g, '');
}

function startWithLetter(word: string): string {
	return /^[a-z]/.test(word) ? word : `p${word}`;
}

/** The last `length` digits of a 53-bit hash of `text` in a number base. */
function hash(text: string, base: number, length: number): string {
	let high = 0xdeadbeef;
	let low = 0x41c6ce57;
	for (let i = 0; i < text.length; i++) {
		const unit = text.charCodeAt(i);
		high = Math.imul(high ^ unit, 2654435761);
		low = Math.imul(low ^ unit, 1597334677);
	}
	high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
	low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
	const number = 4294967296 * (0x1fffff & low) + (high >>> 0);
	return number.toString(base).padStart(length, '0').slice(-length);
}
