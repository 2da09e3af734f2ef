import type { Markup } from './pageLine';
import { referenceName } from './references';

/** A link of the page, by what it showed and where it led. */
export interface PageLink {
	readonly text: string;
	readonly url: string;
}

const none: readonly PageLink[] = [];

/** Longer addresses are image data, which nobody follows. */
const longestUrl = 2000;

const longestLabel = 400;

/** What converters put a backslash before. */
const escapable = '\\*_[]#+-.!<>`~|';

/**
 * The text that a line shows and the links in it. Links may begin on an earlier line or end on a later one:
 * `[![](x.png)\\` and `Title](/papers/2408.01234)` both lose their marks.
 */
export function stripLinks(
	line: string,
	markup: Markup,
	references: ReadonlyMap<string, string>,
): { readonly text: string; readonly links: readonly PageLink[] } {
	if (!/[[\]\\]/.test(line)) {
		return { text: line, links: none };
	}
	// Formulas whose every mark is escaped were so by a converter; single ones may be the authors' own.
	const escaped = markup.attributes
		? `${escapable}$"'@^`
		: line.includes('\\$') && /\\\$.*\\\$/.test(line) && !/(?<!\\)\$/.test(line)
			? `${escapable}$`
			: escapable;
	const links: PageLink[] = [];
	const open: { at: number; image: boolean; label: number }[] = [];
	let text = '';
	for (let at = 0; at < line.length; at++) {
		const char = line[at];
		if (char === '\\' && markup.markdown && at + 1 < line.length && escaped.includes(line[at + 1]!)) {
			text += line[++at];
		} else if (char === '[') {
			const numbered = markup.numberedLinks && /^\[(\d{1,6})\](?=\S)/.exec(line.slice(at, at + 10));
			if (numbered) {
				const shown = line
					.slice(at + numbered[0].length, at + 300)
					.split('[')[0]!
					.trim();
				links.push({ text: shown, url: references.get(numbered[1]!) ?? '' });
				at += numbered[0].length - 1;
			} else {
				const image = text.endsWith('!') && markup.markdown;
				text = image ? text.slice(0, -1) : text;
				open.push({ at: text.length, image, label: at + 1 });
				text += '[';
			}
		} else if (char === ']') {
			const target = markup.markdown ? targetAt(line, at, open.at(-1)?.label ?? 0, references) : undefined;
			const begin = open.pop();
			if (!target) {
				text += ']';
			} else if (begin?.image) {
				text = text.slice(0, begin.at);
				at = target.end - 1;
			} else {
				const shown = plain(begin ? text.slice(begin.at + 1) : text);
				text = begin ? text.slice(0, begin.at) + shown : text;
				links.push({ text: shown.trim(), url: target.url });
				at = target.end - 1;
			}
		} else {
			text += char;
		}
	}
	const loose = markup.markdown && open[0]?.at === 0 && text.startsWith('[') && !text.includes(']');
	return {
		text: (loose ? text.slice(1) : text).replace(markup.markdown ? /\s*\\+$/ : /^$/, '').trim(),
		links,
	};
}

/** A link's text without emphasis: `**Is *Winograd* Hard?**`. */
function plain(text: string): string {
	return text.length > 400 || !/[*`]/.test(text)
		? text
		: text
				.replace(/^(\*\*\*|\*\*)(?=\S)(.*\S)\1$/, '$2')
				.replace(/(?<![\w*])\*(?=[^\s*])([^*]*[^\s*])\*(?![\w*])/g, '$1')
				.replace(/`([^`]+)`/g, '$1');
}

/** The address in `(url "title")`, `[reference]` or `[]` behind a closing bracket, and where it ends. */
function targetAt(
	line: string,
	bracket: number,
	label: number,
	references: ReadonlyMap<string, string>,
): { readonly url: string; readonly end: number } | undefined {
	const at = bracket + 1;
	const close = line[at] === '[' && references.size > 0 ? line.slice(at, at + longestLabel).indexOf(']') : -1;
	if (close > 0) {
		const name = close > 1 ? line.slice(at + 1, at + close) : line.slice(label, bracket);
		const url = references.get(referenceName(name));
		return url === undefined ? undefined : { url, end: at + close + 1 };
	}
	if (line[at] !== '(' && references.size > 0 && bracket - label > 2 && bracket - label < longestLabel) {
		const url = references.get(referenceName(line.slice(label, bracket)));
		return url === undefined ? undefined : { url, end: at };
	}
	if (line[at] !== '(') {
		return undefined;
	}
	let depth = 0;
	for (let end = at; end < line.length && end < at + longestUrl; end++) {
		depth += line[end] === '(' ? 1 : line[end] === ')' ? -1 : 0;
		if (depth === 0) {
			const url = line
				.slice(at + 1, end)
				.trim()
				.split(/\s/, 1)[0]!;
			return { url: url.replace(/^<(.*)>$/, '$1'), end: end + 1 };
		}
	}
	return undefined;
}
