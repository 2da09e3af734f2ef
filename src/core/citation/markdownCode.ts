import type { Span } from './mask';

/** Whether a fence holds code. MyST's directives are fences that hold prose, pandoc's `:::` too. */
export type IsCode = (mark: string, info: string) => boolean;

const fence = /^(?:[ \t]*>)*[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}|~{3,}|:{3,})[ \t]*(.*)$/;
const frontMatter = /^\uFEFF?---[ \t]*\r?\n(?:[\s\S]*?\r?\n)?(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/** Front matter, fenced code and indented code of a Markdown text, in order. */
export function* markdownCode(text: string, isCode: IsCode = mark => mark !== ':'): Generator<Span> {
	const first = frontMatter.exec(text)?.[0].length ?? 0;
	if (first > 0) {
		yield { start: 0, end: first };
	}
	let closes: RegExp | undefined;
	let afterBlank = true;
	// Where the text of the innermost list item begins; code in it is indented by four more.
	let listIndent = 0;
	for (let start = first; start < text.length;) {
		const lineEnd = text.indexOf('\n', start);
		const end = lineEnd === -1 ? text.length : lineEnd;
		const line = text.slice(start, end).replace(/\r$/, '');
		const span = { start, end };
		start = end + 1;
		if (closes) {
			yield span;
			closes = closes.test(line) ? undefined : closes;
			continue;
		}
		if (/^[ \t]*$/.test(line)) {
			afterBlank = true;
			continue;
		}
		const indent = columns(line);
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
				line,
			);
		if (item) {
			listIndent = Math.min(columns(line, item[0].length), indent + 4);
		}
		const [, marks = '', info = ''] = fence.exec(line) ?? [];
		if (marks !== '' && !(marks.startsWith('`') && info.includes('`')) && isCode(marks.charAt(0), info)) {
			yield span;
			closes = new RegExp(`^(?:[ \\t]*>)*[ \\t]*${marks}${marks.charAt(0)}*[ \\t]*$`);
		}
	}
}

/** How many columns the white space at the start takes, or the first `length` characters. */
function columns(line: string, length = /^[ \t]*/.exec(line)?.[0].length ?? 0): number {
	let column = 0;
	for (const character of line.slice(0, length)) {
		column += character === '\t' ? 4 - (column % 4) : 1;
	}
	return column;
}
