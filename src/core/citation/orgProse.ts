import type { Code, RawCode } from './markdownCode';
import { ForwardSearch, mask } from './mask';
import type { Span } from '../span';
import { rawCommandEnd } from './rawTex';

const unread = new RegExp(
	[
		/^[ \t]*#\+begin_(src|example|comment|export)\b(?:[ \t]+([\w-]+))?/.source,
		/^[ \t]*(?:#(?:[ \t].*)?|: .*)$/.source,
		/^[ \t]*#\+(?!caption\b|begin_|end_)([\w-]+):.*$/.source,
		/^[ \t]*:(?:PROPERTIES|LOGBOOK):[ \t]*$/.source,
		/(?<=^|[\s({'"-])(?<mark>[=~$])(?=\S)(?:(?!\k<mark>)[^\n])*(?<=\S)\k<mark>(?=$|[\s)}'".,;:!?[-])/.source,
		/\\begin\{([a-z]{1,20}\*?)\}|\\[a-z]+\*?(?=[ ]?[[{])/.source,
		/\\\(|\\\[|\$\$|@@(?:([\w-]+):)?|\bsrc_\w+(?:\[[^\]\n]*\])?\{[^{}\n]*\}/.source,
		/^(?<stars>\*+)[ \t]+(?:(?:TODO|DONE)[ \t]+)?(?:\[#\w\][ \t]+)?COMMENT(?=[ \t\r]|$)/.source,
	].join('|'),
	'gim',
);
const closings: { readonly [opening: string]: string } = { '\\(': '\\)', '\\[': '\\]', $$: '$$' };

/** An Org text in which only prose can be read, and the code in it that goes to another program. */
export function readOrg(text: string): { readonly prose: string; readonly raw: readonly RawCode[] } {
	const raw: RawCode[] = [];
	function* noted(): Generator<Span> {
		for (const span of unreadSpans(text)) {
			raw.push(...(span.raw ? [span.raw] : []));
			yield span;
		}
	}
	return { prose: mask(text, noted()), raw };
}

/** Subtrees and blocks that are comments, code, properties, verbatim words, math, LaTeX. */
function* unreadSpans(text: string): Generator<Code> {
	const search = new ForwardSearch(text.toLowerCase());
	unread.lastIndex = 0;
	for (let match = unread.exec(text); match; match = unread.exec(text)) {
		const { index: start } = match;
		const after = unread.lastIndex;
		const span = spanOf(text, match, search);
		if (span) {
			yield span;
			unread.lastIndex = Math.max(span.end, start + 1);
		} else {
			unread.lastIndex = after;
		}
	}
}

function spanOf(text: string, match: RegExpExecArray, search: ForwardSearch): Code | undefined {
	const { 0: whole, 1: block, 2: blockFormat, 3: keyword, 5: environment, 6: snippet, index: start } = match;
	const after = start + whole.length;
	const until = (close: string, format?: string): Code | undefined => {
		const found = search.indexOf(close.toLowerCase(), after);
		const end = found + close.length;
		return found === -1
			? undefined
			: { start, end, raw: format ? { start: after, end: found, format } : undefined };
	};
	if (block) {
		return until(`#+end_${block}`, /^export$/i.test(block) ? blockFormat?.toLowerCase() : undefined);
	}
	if (match.groups?.['stars']) {
		return whole.endsWith('COMMENT')
			? { start, end: subtreeEnd(text, after, match.groups['stars']) }
			: undefined;
	}
	if (/^[ \t]*:(?:properties|logbook):/i.test(whole)) {
		return until(':end:');
	}
	if (environment) {
		const span = until(`\\end{${environment}}`);
		return span && { ...span, raw: { start, end: span.end, format: 'latex' } };
	}
	if (/^\\[a-z]/i.test(whole)) {
		const end = rawCommandEnd(text, whole, start);
		return end === undefined ? undefined : { start, end, raw: { start, end, format: 'latex' } };
	}
	if (whole.startsWith('@@')) {
		return until('@@', snippet?.toLowerCase());
	}
	const close = closings[whole];
	const format = keyword?.toLowerCase() === 'latex' ? 'latex' : undefined;
	return close === undefined
		? {
				start,
				end: after,
				raw: format ? { start: text.indexOf(':', start) + 1, end: after, format } : undefined,
			}
		: until(close);
}

/** Where the next headline stands that is no deeper than one with these stars. */
function subtreeEnd(text: string, from: number, stars: string): number {
	const headline = /^(\*+)[ \t]/gm;
	headline.lastIndex = from;
	let match = headline.exec(text);
	while (match && match[1]!.length > stars.length) {
		match = headline.exec(text);
	}
	return match?.index ?? text.length;
}
