import { tells, wordTells } from './vocabulary';

/** `Lindqvist, A.; García, A. M.` */
const surnamesFirst =
	/^(?:[^,;.\d]{2,40},\s?(?:\p{Lu}\.[\s-]?){1,3})(?:;\s?[^,;.\d]{2,40},\s?(?:\p{Lu}\.[\s-]?){1,3})*$/u;

/** `Lovelace, Ada ; Babbage, Charles` */
const wholeNamesFirst =
	/^\p{Lu}[\p{L}'’ -]{1,30},\s\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.]*){0,2}(?:\s?;\s?\p{Lu}[\p{L}'’ -]{1,30},\s\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.]*){0,2})*$/u;

/** `张志强; 李小平`, `佐藤 健一, 鈴木 花子`, `김도연, 이서준`. */
const eastern =
	/^(?:[\u3400-\u9fff]{2,4}(?: [\u3400-\u9fff]{1,3})?|[\uac00-\ud7af]{2,4})(?:\s?[;,、；，·]\s?(?:[\u3400-\u9fff]{2,4}(?: [\u3400-\u9fff]{1,3})?|[\uac00-\ud7af]{2,4}))*$/;

/** Where copying a page has put names together: `Ada LovelaceCharles Babbage+3 authors`. */
const glue = /(?<=\p{Ll}{2}|\.)(?=\p{Lu}\p{Ll})|(?<=\p{L})(?=\+\d{1,3} authors)|(?<=\d authors)(?=\p{Lu})/u;

/** Names with commas between, where a page lost what parted them. */
export function unglued(text: string): string {
	// Most texts have no such place, which is soon seen.
	const isGlued =
		text.length < 400 && !/[,;:?]/.test(text) && /[a-zß-ɏа-я.][A-ZÀ-ÞА-Я+]|authors[A-Z]/.test(text);
	const parts = isGlued ? text.split(glue) : [];
	return parts.length > 1 && parts.every(part => fullName.test(part) || /^\+\d+ authors$/.test(part))
		? parts.join(', ')
		: text;
}

const fullName = /^\p{Lu}[\p{L}.'’-]*(?:\s[\p{L}.'’-]+){1,4}$/u;

/** How much a text reads like a list of people. */
export function namesScore(written: string): number {
	const text = unglued(written);
	if (text.includes(': ')) {
		return 0;
	}
	if (text.length > 300 && !/^[^.,;]{3,40},[^.,;]{3,40},[^.,;]{3,40},/.test(text)) {
		return 0;
	}
	const commas = text.includes(',');
	if (commas && text.includes('.') && surnamesFirst.test(text)) {
		return 6;
	}
	if (commas && wholeNamesFirst.test(text) && (text.includes(';') || text.split(' ').length < 4)) {
		return text.includes(';') ? 6 : text.split(/,? /).some(saysMore) ? 0 : 0.8;
	}
	// `by Ada Lovelace et al., Memoirs  #12`
	const byline = !text.startsWith('by ') ? null : /^by\s(\p{Lu}[^,&]{3,40})/u.exec(text);
	if (
		byline &&
		text.length < 160 &&
		namesScore(byline[1]!.replace(/ et al\.?$| and .*$|\s+#\d.*$/, '')) > 0.5
	) {
		return 3.5;
	}
	if (text.charCodeAt(0) >= 0x3400) {
		return eastern.test(text)
			? /[;,、；，·]/.test(text)
				? 3.5
				: text.length < 4 || text.includes(' ')
					? 0.8
					: 0
			: 0;
	}
	const parts = text
		.slice(0, 1000)
		.replace(/\s?\([^()]{0,120}\)/g, '')
		.replace(/^(?:by|[—–-])\s|^\p{Extended_Pictographic}\ufe0f?\s?/iu, '')
		.replace(/\s?\+\s?\d+(?:\s(?:authors?|more|others?)\b|$)|\set al\.?$/gi, '')
		.replace(/[*†‡∗⋆\d]+/g, '')
		.split(/\s*[,;·|]\s*(?:and\s|&\s)?|\s(?:and|&|und|et|y)\s|、|，/)
		.filter(part => part.trim() !== '' && !/^et al\.?$|^\+?\s*(?:more|others)/.test(part));
	const people = parts.filter(
		part =>
			!saysMore(part) &&
			/^\s*(?:\p{Lu}[\p{L}.'’-]*|de|van|von|der|den|di|da|del|la|le|bin|al|ter|dos)(?:\s+(?:\p{Lu}[\p{L}.'’-]*|de|van|von|der|den|di|da|del|la|le|bin|al|ter|dos)){1,4}\s*(?:\([^)]{0,40}\))?\s*\.?$/u.test(
				part,
			),
	).length;
	if (parts.length < 2) {
		if (
			/^\p{Lu}[^()]{3,40}\([^()]{2,80}\)$/u.test(text) &&
			namesScore(text.slice(0, text.indexOf('(')).trim()) > 0.5
		) {
			return 1.5;
		}
		if (people && /\bet al\.?$|,?\s\+\s?\d+(?:\s(?:authors?|more|others?))?$/i.test(text)) {
			return 3.5;
		}
		return people && /\s\p{Lu}\.\s/u.test(text)
			? 1.5
			: people && text.split(' ').length <= 3 && !/[:?]/.test(text) && isGiven(text)
				? 0.8
				: 0;
	}
	const share = people / parts.length;
	return share >= 0.75 ? (parts.length >= 3 ? 6 : 3.5) : share >= 0.5 && parts.length >= 4 ? 2 : 0;
}

/** Names of people end with no word of titles and abstracts. */
function saysMore(part: string): boolean {
	const bits =
		wordTells.get(
			part
				.slice(part.trimEnd().lastIndexOf(' ') + 1)
				.trim()
				.toLowerCase(),
		) ?? 0;
	return (bits & (tells.title | tells.research)) !== 0;
}

/** Whether the first word may be a given name: with a hyphen only where none of its halves is a word of titles. */
function isGiven(text: string): boolean {
	const [first = ''] = text.split(' ');
	return first
		.split('-')
		.every(
			(part, _, parts) =>
				parts.length === 1 ||
				(part.length > 1 && /^\p{Lu}\p{Ll}+$/u.test(part) && !compounds.has(part.toLowerCase())),
		);
}

const compounds = new Set(
	'self zero few one two multi cross semi non pre post long short low high open real end text image video deep test chain graph tree mixture fine large small data model task time plug vision human meta super auto inter intra large-scale'.split(
		' ',
	),
);
