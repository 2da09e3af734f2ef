import type { Paper } from '../../../src/core/library/paper';
import { mistyped, tellingWords } from './knownItems';
import { pick, shuffled } from './random';

/** How people write what they remember of a title, wrongly or in short; undefined where the title does not lend itself to it. */
export type Rewriting = (paper: Paper, random: () => number) => string | undefined;

export const rewritings: readonly (readonly [name: string, least: number, rewriting: Rewriting])[] = [
	['a wrong, missing or swapped first letter in each word', 0.97, wrongFirstLetters],
	['two typos in each long word', 0.97, typosInLongWords],
	['two words run together', 0.97, wordsRunTogether],
	['a word torn apart', 0.97, wordTornApart],
	['plurals for singulars and the other way round', 0.99, otherNumber],
	['a hyphened name without its hyphens', 0.82, withoutHyphens('')],
	['a hyphened name with spaces', 0.82, withoutHyphens(' ')],
	['a camelCase name in its parts', 0.97, camelParts],
	['the first words with hyphens', 0.95, hyphened],
	['beginnings of words in any order', 0.93, beginnings],
	['words without their vowels', 0.75, withoutVowels],
	['the initials of the telling words', 0.85, initials],
	['typos in words of the abstract', 0.97, typosInAbstract],
];

function wrongFirstLetters({ title }: Paper, random: () => number): string {
	const letters = [...'etaoinsrhlcdmup'];
	return fourWords(title, random)
		.map(word =>
			word.length < 5
				? word
				: pick(
						[
							word.slice(1),
							pick(letters, random) + word,
							pick(letters, random) + word.slice(1),
							word.charAt(1) + word.charAt(0) + word.slice(2),
						],
						random,
					),
		)
		.join(' ');
}

function typosInLongWords({ title }: Paper, random: () => number): string {
	return fourWords(title, random)
		.map(word => (word.length > 7 ? mistyped(mistyped(word, random), random) : word))
		.join(' ');
}

function wordsRunTogether({ title }: Paper, random: () => number): string | undefined {
	const words = allWords(title).slice(0, 6);
	const at = 1 + Math.floor(random() * (words.length - 1));
	return words.length < 3
		? undefined
		: [...words.slice(0, at - 1), words.slice(at - 1, at + 1).join(''), ...words.slice(at + 1)].join(' ');
}

function wordTornApart({ title }: Paper, random: () => number): string | undefined {
	const words = fourWords(title, random);
	const long = words.find(word => word.length > 6);
	const at = 2 + Math.floor(random() * ((long?.length ?? 0) - 4));
	return long && words.join(' ').replace(long, `${long.slice(0, at)} ${long.slice(at)}`);
}

function otherNumber({ title }: Paper): string {
	return tellingWords(title)
		.filter(word => /^[a-z]{4,}$/.test(word))
		.slice(0, 4)
		.map(word =>
			word.endsWith('s') ? word.slice(0, -1) : word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`,
		)
		.join(' ');
}

function withoutHyphens(joint: string): Rewriting {
	return ({ title }) =>
		/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+/u.exec(title)?.[0].toLowerCase().replace(/-/g, joint);
}

function camelParts({ title }: Paper): string | undefined {
	return /[A-Z][a-z]+[A-Z][A-Za-z0-9]*/
		.exec(title)?.[0]
		.replace(/([a-z])([A-Z])/g, '$1 $2')
		.toLowerCase();
}

function hyphened({ title }: Paper): string | undefined {
	const words = allWords(title);
	return words.length < 4 ? undefined : `${words.slice(0, 2).join('-')} ${words[2]}`;
}

function beginnings({ title }: Paper, random: () => number): string {
	return fourWords(title, random)
		.map(word => word.slice(0, 3 + Math.floor(random() * 3)))
		.join(' ');
}

function withoutVowels({ title }: Paper): string | undefined {
	const long = tellingWords(title).filter(word => word.length > 6);
	return long.length < 2
		? undefined
		: long
				.slice(0, 2)
				.map(word => word.charAt(0) + word.slice(1).replace(/[aeiou]/g, ''))
				.join(' ');
}

function initials({ title }: Paper): string | undefined {
	const words = tellingWords(title.slice(title.indexOf(':') + 1));
	return words.length < 4 || words.length > 6 ? undefined : words.map(word => word.charAt(0)).join('');
}

function typosInAbstract({ title, abstract }: Paper, random: () => number): string | undefined {
	const inTitle = new Set(tellingWords(title));
	const words = tellingWords(abstract).filter(word => word.length > 4 && !inTitle.has(word));
	return words.length < 12
		? undefined
		: shuffled(words, random)
				.slice(0, 6)
				.map((word, place) => (place % 2 === 0 ? mistyped(word, random) : word))
				.join(' ');
}

function fourWords(title: string, random: () => number): readonly string[] {
	return shuffled(tellingWords(title), random).slice(0, 4);
}

function allWords(title: string): readonly string[] {
	return title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
