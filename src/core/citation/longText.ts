import type { Citation } from './citation';
import type { CitationLanguage } from './citationLanguage';
import type { Span } from '../span';
import { scanCitations } from './scanCitations';
import { byLine, type CitingPlace, namedKeys } from './citingPlaces';

/** Characters that are scanned at a stretch. */
const stretch = 100_000;
const heading = /\n(?=#{1,3}[ \t]|\\(?:part|chapter|section)\b|={1,3}[ \t]|\*{1,3}[ \t])/g;
const paragraph = /\n[ \t\r]*\n(?=\p{L})/gu;

/** The places of a text of any length, chapter by chapter where it is long, so that nobody waits for all of it. */
export function* citingPlacesInParts(
	text: string,
	language: CitationLanguage,
): Generator<undefined, readonly CitingPlace[]> {
	const places: CitingPlace[] = [];
	let line = 0;
	for (const { start, end } of parts(text)) {
		const part = text.slice(start, end);
		const column = start - text.lastIndexOf('\n', start - 1) - 1;
		for (const place of byLine(part, namedKeys(part, language), line)) {
			const shift = place.line === line ? column : 0;
			places.push({ ...place, start: place.start + shift, end: place.end + shift });
		}
		yield;
		line += lineEnds(part);
	}
	return places;
}

/** What a text of any length cites, in the same way. */
export function* citationsInParts(
	text: string,
	language: CitationLanguage,
): Generator<undefined, readonly Citation[]> {
	const citations: Citation[] = [];
	for (const { start, end } of parts(text)) {
		for (const citation of scanCitations(text.slice(start, end), language)) {
			citations.push({
				...citation,
				start: citation.start + start,
				end: citation.end + start,
				citationStart: citation.citationStart + start,
				citationEnd: citation.citationEnd + start,
			});
		}
		yield;
	}
	return citations;
}

/** The part of a text in which an offset lies: all of it, where it is not long. */
export function partAround(text: string, offset: number): Span {
	for (const part of parts(text)) {
		if (offset <= part.end) {
			return part;
		}
	}
	return { start: 0, end: text.length };
}

function* parts(text: string): Generator<Span> {
	for (let start = 0; start < text.length;) {
		const end = partEnd(text, start);
		yield { start, end };
		start = end;
	}
}

/** Where a part that begins at `start` ends: before a heading, else after a paragraph, else after a line. */
function partEnd(text: string, start: number): number {
	const least = start + stretch;
	if (text.length <= least + stretch) {
		return text.length;
	}
	const window = text.slice(least, least + stretch);
	for (const border of [heading, paragraph, /\n/g]) {
		border.lastIndex = 0;
		if (border.test(window)) {
			return least + border.lastIndex;
		}
	}
	return least + stretch;
}

function lineEnds(text: string): number {
	let count = 0;
	for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
		count++;
	}
	return count;
}
