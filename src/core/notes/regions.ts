import type { TextEdit } from '../textEdit';
import { findFrontMatter, lineEnd } from './frontMatter';
import { inBody } from './newNote';
import type { TemplateValues } from './templateText';

/** A stretch of a note's body that is ours to refresh: `<!-- litnotes:abstract -->…<!-- /litnotes -->`. */
interface Region {
	readonly name: keyof TemplateValues;
	/** Of what it says, without the blanks around it. */
	readonly start: number;
	readonly end: number;
}

const names = ['title', 'authors', 'author', 'year', 'arxiv', 'doi', 'url', 'abstract'] as const;
const marker = new RegExp(`<!--[ \\t]?(?:litnotes:(${names.join('|')})|/litnotes)[ \\t]?-->`, 'g');

/** What the regions of a note say, as it is remembered of what we wrote. */
export function regionTexts(text: string): Readonly<Record<string, string>> {
	return Object.fromEntries(
		regionsOf(text).map(({ name, start, end }) => [remembered(name), text.slice(start, end).trim()]),
	);
}

/** Edits that bring regions up to date which say what we wrote last, or nothing yet; what the user changed there stays. */
export function refreshedRegions(
	text: string,
	written: Readonly<Record<string, string | readonly string[]>> | undefined,
	values: TemplateValues,
): readonly TextEdit[] {
	const eol = lineEnd(text);
	return regionsOf(text).flatMap(({ name, start, end }) => {
		const said = text.slice(start, end).trim();
		const before = written?.[remembered(name)];
		const now = inBody(`{${name}}`, values).trim();
		const isOurs = said === (before ?? '');
		return isOurs && now !== '' && now !== said
			? [{ start, end, text: said === '' ? `${eol}${now}${eol}` : now }]
			: [];
	});
}

function remembered(name: string): string {
	return `<!-- ${name} -->`;
}

/** Those that are closed before another begins. */
function regionsOf(text: string): Region[] {
	const bodyStart = findFrontMatter(text)?.end ?? 0;
	const marks = [...text.slice(bodyStart).matchAll(marker)];
	return marks.flatMap((opening, index) => {
		const closing = marks[index + 1];
		const name = opening[1] as Region['name'] | undefined;
		if (!name || !closing || closing[1]) {
			return [];
		}
		const from = bodyStart + opening.index + opening[0].length;
		const inner = text.slice(from, bodyStart + closing.index);
		const start = from + (inner.trim() === '' ? 0 : inner.length - inner.trimStart().length);
		return [{ name, start, end: inner.trim() === '' ? from + inner.length : start + inner.trim().length }];
	});
}
