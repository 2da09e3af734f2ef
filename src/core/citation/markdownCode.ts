import { matchAt } from './mask';
import type { Span } from '../span';

/** Code of a language that the text passes on to another program: between these offsets, in that language. */
export interface RawCode extends Span {
	readonly format: string;
}

/** What is no prose; `raw` where it is read by another program. */
export interface Code extends Span {
	readonly raw?: RawCode;
}

/** Whether a fence holds code. MyST's directives are fences that hold prose, pandoc's `:::` too. */
export type IsCode = (mark: string, info: string) => boolean;

const fence = /^(?:[ \t]*>)*[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}|~{3,}|:{3,})[ \t]*(.*)$/;
/** What Quarto reads as prose at the head of a chunk: `#| fig-cap: "As @key says"`. */
const captionOption = /^[ \t]*(?:#|\/\/|%%|--)\|[ \t]*(?:[\w-]+-)?(?:sub)?cap:/;
const quoteMarks = /^(?: {0,3}>[ \t]?)+/;
const frontMatter = /^\uFEFF?---[ \t]*\r?\n(?:[\s\S]*?\r?\n)?(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/** Pandoc reads more of it anywhere. */
const metadata =
	/---[ \t]*\r?\n(?=[\w-]+:\s)(?:(?:(?:[\w-]+:|-)(?:[ \t].*)?|[ \t].*|#.*|)\r?\n)+?(?:---|\.\.\.)[ \t]*(?=\r?\n|$)/y;

/** Front matter, fenced code and indented code of a Markdown text, in order. */
export function* markdownCode(text: string, isCode: IsCode = mark => mark !== ':'): Generator<Code> {
	const first = frontMatter.exec(text)?.[0].length ?? 0;
	if (first > 0) {
		yield { start: 0, end: first };
	}
	let fenced: Fenced | undefined;
	// What closes the fences around, outermost first, that hold prose.
	let around: RegExp[] = [];
	let afterBlank = true;
	// Where the text of the innermost list item begins; code in it is indented by four more.
	let listIndent = 0;
	for (let start = first; start < text.length;) {
		const lineEnd = text.indexOf('\n', start);
		const end = lineEnd === -1 ? text.length : lineEnd;
		const line = text.slice(start, end).replace(/\r$/, '');
		const span = { start, end };
		const block = afterBlank && !fenced && line.startsWith('---') ? matchAt(metadata, text, start) : null;
		if (block) {
			start += block[0].length;
			yield { start: span.start, end: start };
			continue;
		}
		start = end + 1;
		if (fenced) {
			if (fenced.closes.test(line)) {
				yield codeOf(fenced, span.start, end);
				fenced = undefined;
			} else if (fenced.isChunk) {
				const [option] = captionOption.exec(line) ?? [];
				if (option !== undefined) {
					yield { start: fenced.start, end: span.start + option.length };
					fenced = { ...fenced, start: end };
				}
			}
			continue;
		}
		const closed = around.findIndex(closes => closes.test(line));
		if (closed !== -1) {
			around = around.slice(0, closed);
			yield span;
			continue;
		}
		const quoted = line.replace(quoteMarks, '');
		if (/^[ \t]*$/.test(quoted)) {
			afterBlank = true;
			continue;
		}
		const indent = columns(quoted);
		if (afterBlank && indent >= listIndent + 4) {
			yield span;
			continue;
		}
		if (afterBlank && indent < listIndent) {
			listIndent = indent;
		}
		afterBlank = false;
		const item =
			/^[ \t]*(?:[-*+]|\(?(?:\d{1,9}|[A-Za-z]|[ivxlc]+|[IVXLC]+|#|@[\w-]*)[.)]|:|~|\[\^[^\]]+\]:)[ \t]+(?=\S)/.exec(
				quoted,
			);
		if (item) {
			listIndent = Math.min(columns(quoted, item[0].length), indent + 4);
		}
		const [, marks = '', info = ''] = fence.exec(line) ?? [];
		if (marks === '' || (marks.startsWith('`') && info.includes('`'))) {
			continue;
		}
		const closes = new RegExp(`^(?:[ \\t]*>)*[ \\t]*${marks}${marks.charAt(0)}*[ \\t]*$`);
		if (isCode(marks.charAt(0), info)) {
			const inner = Math.min(start, text.length);
			fenced = { start: span.start, inner, format: rawFormat(info), isChunk: /^\{\w/.test(info), closes };
		} else if (!marks.startsWith(':')) {
			// What closes one within that is as long closes the outer one first.
			around.push(...(around.some(outer => outer.test(marks)) ? [] : [closes]));
			const mark = span.start + line.indexOf(marks);
			yield { start: mark, end: mark + marks.length };
		}
	}
	if (fenced) {
		yield codeOf(fenced, text.length, text.length);
	}
}

interface Fenced {
	readonly start: number;
	/** Where the line after the opening one begins. */
	readonly inner: number;
	readonly format: string;
	/** Whether it is code that Quarto runs. */
	readonly isChunk: boolean;
	readonly closes: RegExp;
}

function codeOf({ start, inner, format }: Fenced, innerEnd: number, end: number): Code {
	return format === '' ? { start, end } : { start, end, raw: { start: inner, end: innerEnd, format } };
}

/** `latex` for pandoc's `{=latex}` and MyST's `{raw} latex`, `rst` for `{eval-rst}`; else empty. */
function rawFormat(info: string): string {
	const [, pandoc, myst] = /^\{=([\w-]+)\}\s*$|^\{raw\}[ \t]+([\w-]+)/.exec(info) ?? [];
	return pandoc ?? myst ?? (info.startsWith('{eval-rst}') ? 'rst' : '');
}

/** How many columns the white space at the start takes, or the first `length` characters. */
function columns(line: string, length = /^[ \t]*/.exec(line)?.[0].length ?? 0): number {
	let column = 0;
	for (const character of line.slice(0, length)) {
		column += character === '\t' ? 4 - (column % 4) : 1;
	}
	return column;
}
