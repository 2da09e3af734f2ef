import type { Citation, CitationGroup, CitedItem } from './citation';
import { latexOnly, withEmbedded } from './embeddedCitations';
import { orgReferences } from './orgReferences';
import { readOrg } from './orgProse';

const citation = /\[cite(?:\/([\w/-]*))?:/g;
const edge = /[[\]]|\n[ \t\r]*\n/g;
const reference = /@([-.:?!`'/*@+|(){}<>&_^$#%~\p{L}\p{N}\p{M}]+)/u;

/** Org's own citations, `[cite/style:prefix @key suffix;…]`, and the links of org-ref, `cite:key`. */
export function scanOrg(text: string): Iterable<CitationGroup> {
	if (!/cite/i.test(text)) {
		return [];
	}
	const { prose, raw } = readOrg(text);
	const found = [...orgCitations(text, prose), ...orgReferences(prose)].sort((a, b) => a.start - b.start);
	return withEmbedded(text, found, raw, latexOnly);
}

function* orgCitations(text: string, source: string): Generator<CitationGroup> {
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
