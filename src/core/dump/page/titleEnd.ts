import { openWords } from '../score/vocabulary';

/** Longer beginnings are no titles. */
const longest = 250;
/** Words of a sentence that show how it is written. */
const ahead = 9;

const starters = new Set(
	'we this these the a an in our while although despite large recent existing current to as with many most'.split(
		' ',
	),
);

/**
 * Where a title ends that its abstract follows in the same line, with or without a space; 0 where nothing shows it.
 * Titles write most words with a capital, sentences their first.
 */
export function titleEnd(text: string): number {
	let best = 0.35;
	let end = 0;
	for (const { index, 0: found } of text
		.slice(0, longest)
		.matchAll(/(?<=[\p{Ll}\d?!)\]])\p{Lu}|\s(?=[\p{Lu}\d])/gu)) {
		const at = index + (found.trim() === '' ? 1 : 0);
		const title = text.slice(0, index);
		const body = text.slice(at);
		if (title.length < 6 || body.length < 40) {
			continue;
		}
		const isGlued = at === index;
		const score = scoreOf(title, body, isGlued);
		if (score > best) {
			best = score;
			end = at;
		}
	}
	return end;
}

function scoreOf(title: string, body: string, isGlued: boolean): number {
	const words = title.split(/\s+/);
	const next = body.slice(0, 120).split(/\s+/).slice(0, ahead);
	const last = words.at(-1)!.toLowerCase();
	const [first = ''] = next;
	return (
		capitals(words) -
		capitals(next.slice(1)) +
		(isGlued ? (isCamel(next) || isRepeated(title, first) ? -0.4 : 0.6) : 0) +
		(starters.has(first.toLowerCase()) ? (/^(?:We|This)$/.test(first) ? 0.6 : 0.3) : 0) +
		(/[?!]$/.test(title) ? 0.3 : 0) -
		(openWords.has(last) || /[,:–—-]$/.test(title) ? 1 : 0) -
		(/[.!?]\s|\.$/.test(title) ? 0.6 : 0) -
		(words.length < 3 ? 0.2 : 0)
	);
}

/** Share of longer words that begin with a capital. */
function capitals(words: readonly string[]): number {
	const long = words.filter(word => word.length > 3);
	return long.length === 0
		? 0
		: long.filter(word => /^[^\p{L}]{0,2}[\p{Lu}\d]/u.test(word)).length / long.length;
}

/** `Glacier` and `Bench:` are one name, as of a method; a sentence goes on in lower case. */
function isCamel([first = '', second = '']: readonly string[]): boolean {
	return /[:,]$/.test(first) || !/^\p{Ll}/u.test(second);
}

/** A name with a capital inside that the title has said before. */
function isRepeated(title: string, next: string): boolean {
	const start = title.slice(title.lastIndexOf(' ') + 1);
	return title.indexOf(start + next.replace(/\W+$/, '')) >= 0;
}
