import type { CitedWork } from './citation';
import { citationSyntax } from './citationForms';
import type { CitationLanguage } from './citationLanguage';
import { type PlacePattern, placePatterns } from './placePatterns';
import { scanCitations } from './scanCitations';

/** A place where a writer names a work to cite: `[@deep wat|`, `\cite{a,b|}`. */
export interface CitationPlace {
	/** What was typed there, up to the cursor: a key or words to search for. */
	readonly query: string;
	/** Where the work's text goes; `end` is after what is left of a key behind the cursor. */
	readonly start: number;
	readonly end: number;
	/** Text that cites the work there; `undefined` where the language has no way to. */
	readonly write: (work: CitedWork) => string | undefined;
	readonly pattern: PlacePattern;
}

const longest = 1000;
const probe: CitedWork = { key: 'litnotesProbe', title: '', authors: [] };
const restOfKey = /(?:[\p{L}\p{M}\p{N}_]|[:.+/-](?=[\p{L}\p{N}_]))*/uy;

/** The place for a key that `offset` is at, by what stands around it; code and comments are not told from prose. */
export function citationPlace(
	text: string,
	offset: number,
	language: CitationLanguage,
): CitationPlace | undefined {
	const head = paragraphBefore(text, offset);
	for (const pattern of placePatterns[language]) {
		const { item, query, command } = pattern.before.exec(head)?.groups ?? {};
		if (item !== undefined && query !== undefined && (pattern.accepts?.(command ?? query) ?? true)) {
			restOfKey.lastIndex = offset;
			const end = offset + (restOfKey.exec(text)?.[0].length ?? 0);
			const next = pattern.isBeforeItem?.test(text.slice(end, end + longest)) ? ',' : '';
			return {
				query,
				start: offset - item.length,
				end,
				write: work => {
					const text = written(work, pattern, language);
					return text && text + next;
				},
				pattern,
			};
		}
	}
	return undefined;
}

/**
 * The keys that the text cites, less what stands at `place`; `undefined` where a key there would cite nothing: in code,
 * in a comment, in an address. Scans the whole text.
 */
export function citedBeside(
	text: string,
	place: CitationPlace,
	language: CitationLanguage,
): readonly string[] | undefined {
	const after = text.slice(place.end);
	const { isClosed, close = '' } = place.pattern;
	const completed =
		text.slice(0, place.start) + place.write(probe) + (isClosed?.test(after) ? '' : close) + after;
	const keys = Array.from(scanCitations(completed, language), ({ key }) => key);
	const others = keys.filter(key => key !== probe.key);
	return others.length < keys.length ? others : undefined;
}

/** Whether `offset` may be a place for a key in some language: a quick no for most of what is typed. */
export function mayBeCitationPlace(text: string, offset: number): boolean {
	return /[@{,[;<`^]\s*[^@{,[;<`^\n]{0,100}$/.test(text.slice(Math.max(0, offset - 200), offset));
}

function paragraphBefore(text: string, offset: number): string {
	const head = text.slice(Math.max(0, offset - longest), offset);
	const blank = /\n[ \t\r]*\n(?![\s\S]*\n[ \t\r]*\n)/.exec(head);
	return blank ? head.slice(blank.index + blank[0].length) : head;
}

function written(
	work: CitedWork,
	{ as, writes }: PlacePattern,
	language: CitationLanguage,
): string | undefined {
	const syntax = citationSyntax(as ?? language);
	switch (writes) {
		case 'item':
			return syntax.isLegalKey(work.key) ? syntax.item(work) : undefined;
		case 'shortItem':
			return syntax.isShortKey(work.key) ? syntax.item(work) : undefined;
		case 'shortKey':
			return syntax.isShortKey(work.key) ? work.key : undefined;
		case 'key':
			return syntax.isLegalKey(work.key) ? work.key : undefined;
	}
}
