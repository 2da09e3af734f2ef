import type { Citation, CitationGroup, CitedItem } from './citation';
import { ForwardSearch, mask, type Span } from './mask';

const unread = new RegExp(
	[
		/^[ \t]*#\+begin_(src|example|comment|export)\b/.source,
		/^[ \t]*(?:#(?:[ \t].*)?|: .*)$/.source,
		/^[ \t]*#\+(?!caption\b|begin_|end_)[\w-]+:.*$/.source,
		/^[ \t]*:PROPERTIES:[ \t]*$/.source,
		/(?<=^|[\s({'"-])(?<mark>[=~$])(?=\S)(?:(?!\k<mark>)[^\n])*(?<=\S)\k<mark>(?=$|[\s)}'".,;:!?[-])/.source,
		/\\\(|\\\[|@@/.source,
	].join('|'),
	'gim',
);
const closings: { readonly [opening: string]: string } = { '\\(': '\\)', '\\[': '\\]', '@@': '@@' };

/** Blocks of code, comments, properties, verbatim words, math. */
function* unreadSpans(text: string): Generator<Span> {
	const lower = text.toLowerCase();
	const search = new ForwardSearch(lower);
	unread.lastIndex = 0;
	for (let match = unread.exec(text); match; match = unread.exec(text)) {
		const { 0: whole, 1: block, index: start } = match;
		const drawer = /^[ \t]*:properties:/i.test(whole);
		const close = block ? `#+end_${block.toLowerCase()}` : drawer ? ':end:' : closings[whole];
		const found = close === undefined ? -1 : search.indexOf(close, unread.lastIndex);
		if (close === undefined || found !== -1) {
			const end = close === undefined ? start + whole.length : found + close.length;
			yield { start, end };
			unread.lastIndex = Math.max(end, start + 1);
		}
	}
}

const citation = /\[cite(?:\/([\w/-]*))?:/g;
const edge = /[[\]]|\n[ \t\r]*\n/g;
const reference = /@([-.:?!`'/*@+|(){}<>&_^$#%~\p{L}\p{N}\p{M}]+)/u;

/** Org's own citations: `[cite/style:prefix @key suffix;…]`. */
export function* scanOrg(text: string): Generator<CitationGroup> {
	if (!text.includes('[cite')) {
		return;
	}
	const source = mask(text, unreadSpans(text));
	const closes = brackets(source);
	for (const match of source.matchAll(citation)) {
		const bodyStart = match.index + match[0].length;
		const close = closes.get(match.index);
		const items = close === undefined ? [] : [...itemsOf(text, bodyStart, close, formOf(match[1] ?? ''))];
		if (close !== undefined && items.length > 0) {
			yield { start: match.index, end: close + 1, items };
		}
	}
}

function formOf(style: string): Citation['form'] {
	const [name = ''] = style.split('/');
	switch (name) {
		case 't':
		case 'text':
			return 'narrative';
		case 'na':
		case 'noauthor':
			return 'authorSuppressed';
		case 'n':
		case 'nocite':
			return 'nocite';
		case 'ft':
		case 'f':
			return 'footnote';
		case 'a':
		case 'author':
			return 'other';
		default:
			return 'parenthetical';
	}
}

/** Where each bracket closes that closes in its paragraph. */
function brackets(source: string): ReadonlyMap<number, number> {
	const found = new Map<number, number>();
	let open: number[] = [];
	for (const { 0: mark, index } of source.matchAll(edge)) {
		if (mark === '[') {
			open.push(index);
		} else if (mark === ']') {
			const start = open.pop();
			if (start !== undefined) {
				found.set(start, index);
			}
		} else {
			open = [];
		}
	}
	return found;
}

/** A part without a key is the prefix or suffix of the whole, and no item. */
function* itemsOf(text: string, from: number, to: number, form: Citation['form']): Generator<CitedItem> {
	let at = from;
	for (const part of text.slice(from, to).split(';')) {
		const match = reference.exec(part);
		const key = match?.[1];
		if (match && key !== undefined) {
			const start = at + match.index + 1;
			const prefix = part.slice(0, match.index).trim();
			const locator = part.slice(match.index + match[0].length).replace(/^[\s,]+|\s+$/g, '');
			yield {
				key,
				start,
				end: start + key.length,
				form,
				itemStart: at + part.length - part.trimStart().length,
				itemEnd: at + part.trimEnd().length,
				prefix: prefix || undefined,
				locator: locator || undefined,
			};
		}
		at += part.length + 1;
	}
}
