import type { Name } from '../name';
import { plainText } from './plainText';

const and = /\s+and\s+/iy;
const comma = /\s*,\s*/y;
const blank = /\s+|~/y;

/** The names in a value: `Gu, Albert and {NASA Team} and others`. */
export function bibtexNames(latex: string): { readonly names: readonly Name[]; readonly more: boolean } {
	const written = splitAt(latex, and);
	const isOthers = (name: string) => /^(?:others|et\.? al\.?)$/i.test(name);
	return {
		names: written.filter(name => name !== '' && !isOthers(name)).map(bibtexName),
		more: written.some(isOthers),
	};
}

/** One name: `von Last, Jr, First`, `First von Last`, `{Some Group}`, biber's `family=Last, given=First`. */
function bibtexName(latex: string): Name {
	if (isGroup(latex)) {
		return { literal: flat(latex) };
	}
	const parts = splitAt(latex, comma);
	if (parts.length > 1 && latex.includes('=') && parts.every(part => /^"?\s*[a-z-]+\s*=/i.test(part))) {
		return keyedName(parts);
	}
	if (parts.length === 1) {
		return namedByOrder(splitAt(parts[0]!, blank));
	}
	const [first, second = '', third = ''] = parts;
	const { family, particle } = splitParticle(splitAt(first ?? '', blank));
	return name(family, flat(third || second), particle, third === '' ? '' : flat(second));
}

function keyedName(parts: readonly string[]): Name {
	const values = new Map(
		parts.map(part => {
			const [key = '', ...value] = part.replace(/^"|"$/g, '').split('=');
			return [key.trim().toLowerCase(), flat(value.join('='))] as const;
		}),
	);
	const value = (key: string) => values.get(key) ?? '';
	return name(value('family'), value('given'), value('prefix'), value('suffix'));
}

/** `Ludwig van Beethoven`: what begins with a small letter is a particle, what follows it the family. */
function namedByOrder(words: readonly string[]): Name {
	const small = words.findIndex((word, i) => i < words.length - 1 && isSmall(word));
	const begin = small < 0 ? words.length - 1 : small;
	const { family, particle } = splitParticle(words.slice(begin));
	return name(family, flat(words.slice(0, begin).join(' ')), particle);
}

function splitParticle(words: readonly string[]): { particle: string; family: string } {
	const lastSmall = words.slice(0, -1).map(isSmall).lastIndexOf(true);
	return {
		particle: flat(words.slice(0, lastSmall + 1).join(' ')),
		family: flat(words.slice(lastSmall + 1).join(' ')),
	};
}

/** By its first letter outside of braces, but for a brace with an accent: `{\'e}` is a letter. */
function isSmall(word: string): boolean {
	const first = word.charCodeAt(0);
	if (isLetter(first)) {
		return first >= 97;
	}
	return word.startsWith('{') && !word.startsWith('{\\') ? false : /^[^\p{L}]*\p{Ll}/u.test(plainText(word));
}

/** One of the first alphabet's. */
function isLetter(code: number): boolean {
	return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

/** Empty parts are left out. Hundreds of thousands are made where a bibliography is read, so this is as plain as can be. */
function name(family: string, given: string, particle: string, suffix = ''): Name {
	const made: { family: string; given?: string; particle?: string; suffix?: string } = { family };
	if (given) {
		made.given = given;
	}
	if (particle) {
		made.particle = particle;
	}
	if (suffix) {
		made.suffix = suffix;
	}
	return made;
}

function flat(latex: string): string {
	return plainText(latex).replace(/\s+/g, ' ');
}

function isGroup(latex: string): boolean {
	return latex.startsWith('{') && !latex.startsWith('{\\') && depthEnds(latex) === latex.length;
}

/** Where the group ends with which the text begins. */
function depthEnds(latex: string): number {
	let depth = 0;
	for (let at = 0; at < latex.length; at++) {
		depth += latex[at] === '{' ? 1 : latex[at] === '}' ? -1 : 0;
		if (depth === 0) {
			return at + 1;
		}
	}
	return 0;
}

/** The pieces between matches of `separator` that stand in no braces, trimmed. */
function splitAt(latex: string, separator: RegExp): string[] {
	const pieces: string[] = [];
	let depth = 0;
	let begin = 0;
	for (let at = 0; at < latex.length; at++) {
		const code = latex.charCodeAt(at);
		depth = code === 123 ? depth + 1 : code === 125 ? Math.max(0, depth - 1) : depth;
		// A comma, a tie or a blank.
		// The thin space of `J.\,K.` is no comma.
		const isComma = code === 44 && latex.charCodeAt(at - 1) !== 92;
		const mayBegin = depth === 0 && (isComma || code === 126 || code <= 32 || code === 160);
		if (mayBegin) {
			separator.lastIndex = at;
			const found = separator.exec(latex);
			if (found) {
				pieces.push(latex.slice(begin, at).trim());
				begin = at + found[0].length;
				at = begin - 1;
			} else {
				// What begins with the same blanks does not match either.
				while (code <= 32 && latex.charCodeAt(at + 1) <= 32) {
					at++;
				}
			}
		}
	}
	pieces.push(latex.slice(begin).trim());
	return pieces.filter(piece => piece !== '');
}
