import type { Line } from './lines';

/** `authors:: …` in outlines of Logseq and in Obsidian, `:AUTHORS: …` in drawers of Org. */
const property = /^\s*(?:[-*]\s+)?(?:[A-Za-z][\w -]{1,24}::(?=\s|$)|:[A-Z][A-Z_-]{1,24}:(?=\s|$))/;

/** What such files say of themselves, or of how they are shown. */
const machinery =
	/^\s*(?:[-*]\s+)?(?:(?:collapsed|id|heading|title|icon|query-\w+|background-color|template|public|filters)::(?:\s|$)|:(?:PROPERTIES|END|LOGBOOK|ID|ADDED|CREATED|EFFORT|CATEGORY|CUSTOM_ID):|#\+(?:startup|filetags|todo|begin_\w+|end_\w+|options|property|title|author)\b|(?:SCHEDULED|DEADLINE|CLOSED|CLOCK):)/i;

const states =
	/^(\s*(?:[-*]+\s+)?)(?:TODO|DONE|LATER|NOW|DOING|WAITING|READING|READ|SKIPPED|NEXT|CANCELED|CANCELLED|IN-PROGRESS)\s+(?=\S)/;

export function hasProperties(lines: readonly Line[]): boolean {
	return lines.filter(({ text }) => property.test(text.slice(0, 60))).length > 3;
}

/** A line as its writer would say it: properties are fields, links to pages are their names. */
export function withoutMarkup(text: string): string {
	if (machinery.test(text.slice(0, 60))) {
		return '';
	}
	return text
		.replace(/^(\s*(?:[-*]\s+)?)([A-Za-z][\w -]{1,24})::(?=\s|$)/, '$1$2:')
		.replace(/^(\s*):([A-Z][A-Z_-]{1,24}):(?=\s|$)/, '$1$2:')
		.replace(states, '$1')
		.replace(/\[\[([^[\]]{1,300})\]\[([^[\]]{1,300})\]\]/g, '[$2]($1)')
		.replace(/\[\[([^[\]]{1,300})\]\]/g, '$1')
		.replace(/\s+(?::[\w@]+)+:\s*$/, '');
}
