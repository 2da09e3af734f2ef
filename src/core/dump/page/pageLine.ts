import type { Line } from './lines';
import { stripLinks, type PageLink } from './markdownLinks';

/** A line as a reader of the page saw it, without the marks that an extractor put around. */
export interface PageLine {
	readonly number: number;
	readonly text: string;
	/** Columns as written, marks included: hard wrapping counts those. */
	readonly width: number;
	/** Level of a Markdown heading, 0 for other lines. */
	readonly heading: number;
	readonly bullet: boolean;
	/** Whether the line stood wholly in emphasis. */
	readonly strong: boolean;
	readonly links: readonly PageLink[];
}

/** How a page writes what is not text; learned from its beginning. */
export interface Markup {
	readonly markdown: boolean;
	/** Links are numbered in brackets, `[12]Title`, and listed at the end. */
	readonly numberedLinks: boolean;
	/** Entries are counted: `1. Title`, `2. Title`. */
	readonly numberedEntries: boolean;
}

const none: readonly PageLink[] = [];

export function pageLine(
	{ number, text: raw }: Line,
	markup: Markup,
	references: ReadonlyMap<string, string>,
): PageLine {
	const width = raw.trimEnd().length;
	let text = raw.replace(/[\0-\x08\x0b-\x1f]/g, '').trim();
	let links = none;
	let heading = 0;
	let bullet = false;
	let strong = false;
	if (!text) {
		return { number, text, width, heading, bullet, strong, links };
	}
	const marks = /^(?:>\s?)*(#{1,6}(?=\s)|[*+•▪◦‣-](?=\s+\S))?\s*/.exec(text);
	if (marks?.[0]) {
		heading = marks[1]?.startsWith('#') ? marks[1].length : 0;
		bullet = marks[1] !== undefined && heading === 0;
		text = text.slice(marks[0].length);
		if (heading) {
			text = text.replace(/\s+#{1,6}$/, '');
		}
	}
	if (markup.numberedEntries) {
		text = text.replace(/^(?:\d{1,5}[.)]|\[\d{1,5}\]|#\d{1,5}|\(\d{1,5}\))\s+(?=\S)/, '');
	}
	if (markup.markdown || markup.numberedLinks) {
		({ text, links } = stripLinks(text, markup, references));
		text = text.replace(/^#{1,6}\s+/, '');
	}
	text = text.replace(/^\[(?:PDF|HTML|BOOK|CITATION|DOC|B|C)\]\s+(?=\S)/, '');
	const emphasis = /^(\*\*\*|\*\*|__|\*|_)(?=\S)(.{1,400}?\S)\1$/.exec(text);
	if (emphasis && !emphasis[2]!.includes(emphasis[1]!)) {
		text = emphasis[2]!;
		strong = true;
	}
	return { number, text, width, heading, bullet, strong, links };
}
