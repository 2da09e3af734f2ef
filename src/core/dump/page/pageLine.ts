import { withoutEntities } from '../../entities';
import type { Line } from './lines';
import { splitLead, type Lead } from './leads';
import { withoutMarkup } from './properties';
import { stripBracketed } from './bracketedLinks';
import { stripLinks, type PageLink } from './markdownLinks';
import { definition } from './references';

/** A line as a reader of the page saw it, without the marks that an extractor put around. */
export interface PageLine {
	readonly number: number;
	/** Where it ends, if it was broken within a link. */
	readonly lastNumber: number;
	readonly text: string;
	/** Columns as written, marks included: hard wrapping counts those. */
	readonly width: number;
	/** Columns in front of its first letter, where the form has any. */
	readonly indent?: number;
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
	/** Lines are of HTML or XML, in a text that is not wholly such. */
	readonly tags: boolean;
	/** The form of the whole: lines of text, tags, a browser's tree of what is shown, strings of data, cells of a table. */
	readonly writtenAs: 'lines' | 'html' | 'outline' | 'strings' | 'cells' | 'glued';
	/** Addresses stand in brackets beside what they belong to: `Title [https://…]`. */
	readonly bracketedLinks: boolean;
	/** Pandoc's attributes stand in braces: `[·]{.text-gray}`. */
	readonly attributes: boolean;
	/** Pictures or callouts stand before titles: `🔥 Title`. */
	readonly bullets: boolean;
	/** A browser printed it, with its marks around each page. */
	readonly printed: boolean;
	/** Titles stand in quotation marks. */
	readonly quotes: boolean;
	/** Between cells, where title and abstract share a line. */
	readonly separator: string | undefined;
	/** The title of the one paper that the page says it is about: `Paper page - Title`. */
	readonly name: string | undefined;
	/** Outlines with `key::` or `:KEY:` below their headings. */
	readonly properties: boolean;
	readonly lead: Lead | undefined;
}

/** What a page may put before its titles. */
export const marked = /^(?:\p{Extended_Pictographic}\ufe0f?|\[![a-z]{3,12}\][+-]?)\s+(?=\S)/iu;

/** What a page of one paper puts before its title where it says what it is. */
export const ownName = /^(?:[^\s:]{1,20}:\s)?paper page [-–—] (?=\S)/i;

/** The same, of which only the beginning is shown; the page has the whole further down. */
export const cutName = new RegExp(`${ownName.source}.*(?:\\.{3}|…)$`, 'i');

/** `Title (huggingface.co/papers/2408.01234)`. */
const endsWithPaper =
	/^(\S.{8,250}?)\s[([<]((?:https?:\/\/)?(?:www\.)?(?:huggingface\.co\/papers|hf\.co\/papers|arxiv\.org\/(?:abs|pdf))\/\S{4,40})[)\]>]$/;

/** `Title (arXiv:2408.01234)`. */
const endsWithId = /^(?!arxiv\b)(\S.{2,250}?)\s[[(]arxiv:\s?(\d{4}\.\d{4,5}(?:v\d+)?)[\])]$/i;

/** `[2408.01234] Title`, as arXiv's pages call themselves. */
const beginsWithId = /^\[(\d{4}\.\d{4,5})(?:v\d+)?\]\s+(?=\S)/;

/** Buttons that stand before a title, where an extractor left no space between. */
const gluedButtons = /^(?:pdf bib(?: abs)?|pdfbib(?:abs)?|abs)(?=["“*\p{Lu}\p{Lo}\d]|\p{Ll}\p{Lu})/u;

const none: readonly PageLink[] = [];

/** The lines that a reader saw in a written one: two where title and abstract stand together. */
export function pageLines(
	line: Line,
	markup: Markup,
	references: ReadonlyMap<string, string>,
): readonly PageLine[] {
	const parts = (markup.lead && splitLead(line, markup.lead)) ?? [line];
	return parts.map(part => pageLine(part, markup, references));
}

function pageLine(
	{ number, text: raw, lastNumber = number, lastWidth }: Line,
	markup: Markup,
	references: ReadonlyMap<string, string>,
): PageLine {
	const width = lastWidth ?? raw.trimEnd().length;
	const own = markup.properties ? withoutMarkup(raw) : raw;
	let text = trimmed(own.replace(/[\0-\x08\x0b-\x1f]/g, ''));
	if (markup.tags) {
		text = withoutTags(text);
	}
	if (markup.attributes) {
		text = withoutAttributes(text);
	}
	if (text.startsWith('<')) {
		text = withinTags(text.replace(/^(?:<br\s?\/?>\s*)+/i, ''));
	}
	let links = none;
	let heading = 0;
	let bullet = false;
	let strong = false;
	if (!text) {
		return { number, lastNumber, text, width, heading, bullet, strong, links };
	}
	if (markup.markdown && text.startsWith('[') && definition.test(text.slice(0, 2000))) {
		return { number, lastNumber, text: '', width, heading, bullet, strong, links };
	}
	const marks =
		/^(?:>\s?)*(?:[*+•▪◦‣-]\s+(?=(?:[*+•▪◦‣-]\s+){1,4}[^\s*+•▪◦‣-])){0,4}(#{1,6}(?=\s)|={1,6}(?=\s+\S)|\*{2,6}(?=\s+\S)|[*+•▪◦‣-](?=\s+\S))?\s*/.exec(
			text,
		);
	if (marks?.[0]) {
		heading = /^(?:[#=]|\*\*)/.test(marks[1] ?? '') ? marks[1]!.length : 0;
		bullet = marks[1] !== undefined && heading === 0;
		text = text.slice(marks[0].length);
		const inner = bullet ? /^#{1,6}(?=\s)/.exec(text) : null;
		heading = inner ? inner[0].length : heading;
		text = inner ? text.slice(heading).trimStart() : text;
		if (heading) {
			text = text.replace(/\s+(?:#{1,6}|={1,6}|\*{2,6})$/, '');
		}
	}
	if (markup.numberedEntries) {
		text = text.replace(/^(?:\d{1,5}\\?[.)]|\[\d{1,5}\]|#\d{1,5}|\(\d{1,5}\)|\d{1,5}\s[|–—])\s+(?=\S)/, '');
	}
	if (markup.markdown || markup.numberedLinks) {
		({ text, links } = stripLinks(text, markup, references));
		text = text.replace(/^#{1,6}\s+/, '');
		// A list within a link, and a break within a line.
		text = links.length > 0 ? text.replace(/^(?:[*+•-]\s+)+(?=\S)/, '') : text;
		text = text.includes('\\ ') ? text.replace(/(?<=\S)\\{1,2}\s+(?=\S)/g, ' ') : text;
	}
	if (markup.bracketedLinks && !markup.markdown) {
		const stripped = stripBracketed(text);
		text = stripped.text;
		links = [...links, ...stripped.links];
	}
	if (/^(?:pdf|bib|abs)/.test(text)) {
		const bare = text.replace(gluedButtons, '');
		links = bare === text ? links : links.filter(link => bare.includes(link.text));
		text = bare;
	}
	// Of a table's row the counts in front, of a rank and of downloads.
	if (text.includes('\t')) {
		text = text.replace(/^(?:#?\d[\d.,]{0,9}k?\t+){1,3}(?=\S*\p{L})/u, '');
	}
	// Text browsers print these for pictures without a description.
	if (text.startsWith('[')) {
		text = text.replace(/^(?:\[(?: |IMG|[a-z])?\] *)+(?=[^\s(])/, '');
	}
	if (markup.bullets && marked.test(text)) {
		text = text.replace(marked, '');
		bullet = true;
	}
	if (markup.quotes) {
		text = text.replace(/^(["“])([^"“”]{5,300})["”]$/, '$2');
	}
	if (text.length < 320) {
		const led = text.startsWith('[') ? beginsWithId.exec(text) : null;
		if (led) {
			text = text.slice(led[0].length);
			links = [...links, { text, url: `https://arxiv.org/abs/${led[1]!}` }];
		}
		const named = /[)\]>]$/.test(text) ? (endsWithPaper.exec(text) ?? endsWithId.exec(text)) : null;
		if (named) {
			text = named[1]!;
			links = [
				...links,
				{ text, url: /^\d/.test(named[2]!) ? `https://arxiv.org/abs/${named[2]!}` : named[2]! },
			];
		}
		text = cutName.test(text) ? '' : text.replace(ownName, '');
		text = text.replace(/^\[(?:PDF|HTML|BOOK|CITATION|DOC|B|C)\]\s+(?=\S)/, '');
	}
	if (text.startsWith('*') || text.startsWith('_')) {
		const shown = withoutEmphasis(text);
		strong = shown !== text;
		text = shown;
	}
	return {
		number,
		lastNumber,
		text,
		width,
		indent: raw.charCodeAt(0) > 32 ? 0 : raw.search(/\S/),
		heading,
		bullet,
		strong,
		links,
	};
}

/** `**Title**` and `*Title* (12)` are titles in emphasis; what is emphasised only in part stays as it is. */
function withoutEmphasis(text: string): string {
	const led = /^(\*\*|\*|_)(?=\S)([^*_]{4,300})\1\s(\([^()]{1,80}\))$/.exec(text);
	const whole = /^(\*\*\*|\*\*|__|\*|_)(?=\S)(.{1,400}?\S)\1$/.exec(text);
	return led
		? led[3]!.length > 22 || led[1] === '_'
			? `${led[2]!} ${led[3]!}`
			: led[2]!
		: whole && !whole[2]!.includes(whole[1]!)
			? whole[2]!
			: text;
}

/** Without spaces at its ends, those included that nobody sees. */
function trimmed(text: string): string {
	const bare = text.trim();
	return invisible(bare.charCodeAt(0)) || invisible(bare.charCodeAt(bare.length - 1))
		? bare
				.replace(/^[\s\u200b-\u200f\u2060\ufeff]+/, '')
				.replace(/(?<![\s\u200b-\u200f\u2060\ufeff])[\s\u200b-\u200f\u2060\ufeff]+$/, '')
		: bare;
}

function invisible(code: number): boolean {
	return (code >= 0x200b && code <= 0x200f) || code === 0x2060;
}

/** `<h3>Title</h3>` and `<summary><b>Title</b></summary>` say what stands between. */
function withinTags(text: string): string {
	const inner = /^<(h[1-6]|p|b|strong|em|i|li|td|div|span|summary)\b[^<>]{0,300}>(.*)<\/\1>$/i
		.exec(text)?.[2]
		?.trim();
	return inner === undefined ? text : inner.startsWith('<') ? withinTags(inner) : withoutEntities(inner);
}

function withoutTags(text: string): string {
	return withoutEntities(text.replace(/<\/?[a-z!][^<>]{0,2000}>/gi, '')).trim();
}

/** `::: {.card}` is nothing, `[Title](/papers/1){.link}` is a link. */
function withoutAttributes(text: string): string {
	return /^(?:[-*+]\s+)?:{3,}/.test(text)
		? ''
		: text
				.replace(/\[([^[\]]{1,80})\]\{[#.][^{}]{0,1000}\}/g, '$1')
				.replace(/(?<=[\])\s])\{[#.][^{}]{0,1000}\}/g, '')
				.trim();
}
