import type { CitationGroup, CitedItem, EmbeddedLanguage } from './citation';
import type { RawCode } from './markdownCode';
import { scanLatex } from './scanLatex';

/** How the code of a format cites. */
export interface Embedded {
	readonly language: EmbeddedLanguage;
	readonly scan: (text: string) => Iterable<CitationGroup>;
}

export const embeddedLatex: Embedded = { language: 'latex', scan: scanLatex };
export const latexOnly: ReadonlyMap<string, Embedded> = new Map([['latex', embeddedLatex]]);

/**
 * The citations of `own` and of the code that is passed on to other programs, in order of their starts. `formats` are
 * those that the language lets through.
 */
export function withEmbedded(
	text: string,
	own: Iterable<CitationGroup>,
	raw: readonly RawCode[],
	formats: ReadonlyMap<string, Embedded>,
): Iterable<CitationGroup> {
	const embedded = raw.flatMap(({ start, end, format }) => {
		const { language, scan } = formats.get(format) ?? {};
		return Array.from(scan?.(text.slice(start, end)) ?? [], group => ({ ...moved(group, start), language }));
	});
	return embedded.length === 0 ? own : [...own, ...embedded].sort((a, b) => a.start - b.start);
}

function moved(group: CitationGroup, by: number): CitationGroup {
	const items = group.items.map((item): CitedItem => ({
		...item,
		start: item.start + by,
		end: item.end + by,
		itemStart: item.itemStart + by,
		itemEnd: item.itemEnd + by,
	}));
	return { ...group, start: group.start + by, end: group.end + by, items };
}
