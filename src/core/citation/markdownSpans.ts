import { ForwardSearch, MASK, mask, matchAt } from './mask';
import type { Span } from '../span';
import { type Code, markdownCode, type IsCode, type RawCode } from './markdownCode';
import { rawCommandEnd } from './rawTex';

/** A Markdown text in which only prose can be read: no code, math, comments, tags, addresses. */
export function maskMarkdown(text: string, isCode?: IsCode): string {
	return readMarkdown(text, isCode).prose;
}

/**
 * The prose of a Markdown text, with all else masked, and the code in it that other programs read. `blocks` tells what
 * else is no prose in a text without code.
 */
export function readMarkdown(
	text: string,
	isCode?: IsCode,
	blocks: (text: string) => Iterable<Span> = () => [],
): { readonly prose: string; readonly raw: RawCode[] } {
	const raw: RawCode[] = [];
	function* noted(spans: Iterable<Code>): Generator<Span> {
		for (const span of spans) {
			raw.push(...(span.raw ? [span.raw] : []));
			yield span;
		}
	}
	const withoutCode = mask(text, noted(markdownCode(text, isCode)));
	const outside = mask(withoutCode, blocks(withoutCode));
	const prose = mask(outside, noted(markdownSpans(outside)));
	return { prose, raw };
}

/** A key of pandoc, without its `@`. Its `$` and `<` open nothing. */
export const pandocKey = /[\p{L}\p{N}_*](?:[\p{L}\p{N}_]|[:.#$%&+?<>~/-](?=[\p{L}\p{N}_])|[:/](?=\/))*/u
	.source;

const token = new RegExp(
	[
		`@(?:${pandocKey}|\\{[^{}\\s]*\\})`,
		/\\[A-Za-z]+\*?|\\[\s\S]|`+|<!--|<\/?[A-Za-z]|\$\$?|\][({]|https?:\/\//.source,
		/^:{3,}[ \t]*\{[^{}\n]*\}|^ {0,3}\[(?!\^)[^\]\n@]+\]:[ \t]*\S+(?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\)))?[ \t\r]*$/
			.source,
	].join('|'),
	'gmu',
);
const paragraphEnd = new RegExp(`\\n[ \\t\\r]*(?=\\n|${MASK})`, 'g');
const sticky = {
	address: /https?:\/\/[^\s<>"[\]()]*[^\s<>"[\]().,;:!?'*_~]/y,
	angled: /<(?:[A-Za-z][A-Za-z0-9+.-]*:[^\s<>]*|[^\s<>@]+@[^\s<>@]+)>/y,
	tag: /<\/?([A-Za-z][A-Za-z0-9-]*)(?:\s+[A-Za-z_:][\w.:-]*(?:\s*=\s*(?:"[^"]{0,999}"|'[^']{0,999}'|[^\s"'=<>`]+))?)*\s*\/?>/y,
	destination: /\]\((?:[^()\\]|\\[\s\S]|\([^()]*\))*\)/y,
	attributes: /\]\{[^{}\n]*\}(?!`)/y,
	rawFormat: /\{=([\w-]+)\}/y,
	environment: /\{([A-Za-z]{1,20}\*?)\}/y,
};
const rawElements = ['script', 'style', 'pre', 'textarea'];

function* markdownSpans(text: string): Generator<Code> {
	const search = new ForwardSearch(text);
	let blockEnd = -1;
	token.lastIndex = 0;
	for (let match = token.exec(text); match; match = token.exec(text)) {
		const start = match.index;
		if (start >= blockEnd) {
			paragraphEnd.lastIndex = start;
			blockEnd = paragraphEnd.exec(text)?.index ?? text.length;
		}
		const after = token.lastIndex;
		const span = spanOf(text, match[0], start, search);
		// Only comments, raw elements and environments reach over a blank line.
		if (span && (span.end <= blockEnd || span.far)) {
			yield span;
			token.lastIndex = span.end;
		} else {
			token.lastIndex = after;
		}
	}
}

function spanOf(
	text: string,
	opening: string,
	start: number,
	search: ForwardSearch,
): (Code & { readonly far?: boolean }) | undefined {
	const whole = (expression: RegExp, from = start): Span | undefined => {
		const match = matchAt(expression, text, from);
		return match ? { start: from, end: from + match[0].length } : undefined;
	};
	const until = (close: string, far: boolean) => {
		const index = search.indexOf(close, start + opening.length);
		return index === -1 ? undefined : { start, end: index + close.length, far };
	};
	switch (opening.charAt(0)) {
		case ':':
		case '[':
			return { start, end: start + opening.length };
		case '`':
			return codeSpan(text, opening, start, search);
		case '$':
			return math(text, opening, start, search);
		case 'h':
			return whole(sticky.address);
		case ']': {
			const link = whole(opening === '](' ? sticky.destination : sticky.attributes);
			// The bracket and the marks around stay: they say that it was a link.
			return link && { start: start + 2, end: link.end - 1 };
		}
		case '\\': {
			const [, environment] = (opening === '\\begin' && matchAt(sticky.environment, text, start + 6)) || [];
			const end = environment
				? until(`\\end{${environment}}`, true)?.end
				: rawCommandEnd(text, opening, start);
			const raw = end === undefined ? undefined : { start, end, format: 'tex' };
			return raw && { start, end: raw.end, far: environment !== undefined, raw };
		}
		case '<': {
			if (opening === '<!--') {
				return until('-->', true);
			}
			const name = matchAt(sticky.tag, text, start)?.[1]?.toLowerCase() ?? '';
			return rawElements.includes(name) && opening !== '</'
				? until(`</${name}>`, true)
				: (whole(sticky.tag) ?? whole(sticky.angled));
		}
		default:
			return undefined;
	}
}

/** From a run of backticks to the next run of the same length. */
function codeSpan(text: string, ticks: string, start: number, search: ForwardSearch): Code | undefined {
	let close = search.indexOf(ticks, start + ticks.length);
	while (close !== -1 && (text[close - 1] === '`' || text[close + ticks.length] === '`')) {
		let end = close + ticks.length;
		while (text[end] === '`') {
			end++;
		}
		close = search.indexOf(ticks, end);
	}
	if (close === -1) {
		return undefined;
	}
	const end = close + ticks.length;
	const format = matchAt(sticky.rawFormat, text, end)?.[1];
	return format === undefined
		? { start, end }
		: { start, end, raw: { start: start + ticks.length, end: close, format } };
}

/** Pandoc's rule: no space inside the dollars, no digit after the second, so that `$5 and $6` is prose. */
function math(text: string, dollars: string, start: number, search: ForwardSearch): Span | undefined {
	let close = search.indexOf(dollars, start + dollars.length);
	while (close !== -1 && text[close - 1] === '\\') {
		close = search.indexOf(dollars, close + 1);
	}
	if (close <= start + dollars.length) {
		return undefined;
	}
	const end = close + dollars.length;
	const tight = /\S/.test(text.charAt(start + 1)) && /\S/.test(text.charAt(close - 1));
	return dollars === '$$' || (tight && !/\d/.test(text.charAt(end))) ? { start, end } : undefined;
}
