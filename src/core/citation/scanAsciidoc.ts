import type { Citation, CitationGroup } from './citation';
import { listedItems } from './keyLists';
import { mask } from './mask';
import type { Span } from '../span';

const unread =
	/^(-{4,}|\.{4,}|\/{4,}|\+{4,}|`{3,})[^\n]*$|^\/\/(?!\/).*$|`+\+?(?! )[^`\n]*`+|\+\+\+?[^+\n]+\+\+\+?/gm;

/** Listings, literal text, comments, passthroughs and monospaced words. */
function* unreadSpans(text: string): Generator<Span> {
	unread.lastIndex = 0;
	for (let match = unread.exec(text); match; match = unread.exec(text)) {
		const { 0: whole, 1: fence, index: start } = match;
		let end = start + whole.length;
		if (fence) {
			const close = new RegExp(`^\\${fence.charAt(0)}{${fence.length}}[ \\t\\r]*$`, 'gm');
			close.lastIndex = end;
			const found = close.exec(text);
			end = found ? found.index + found[0].length : text.length;
		}
		yield { start, end };
		unread.lastIndex = end;
	}
}

const macro = /(?<![\p{L}\p{N}_\\])(cite|citenp|fullcite|bibitem|nocite):([^\s[\]]{0,200})\[([^[\]]*)\]/gu;
const forms: { readonly [name: string]: Citation['form'] } = {
	citenp: 'narrative',
	fullcite: 'other',
	bibitem: 'nocite',
	nocite: 'nocite',
};
const syntax = {
	separator: /,(?![^(]*\))/g,
	item: /^(?<before>\s*)(?<key>[^\s,()[\]]+)\s*(?:\((?<locator>[^()]*)\))?/,
};

/** The macros of asciidoctor-bibtex: `cite:see[a(59),b]`. */
export function* scanAsciidoc(text: string): Generator<CitationGroup> {
	if (!/cite|bibitem/.test(text)) {
		return;
	}
	for (const match of mask(text, unreadSpans(text)).matchAll(macro)) {
		const [whole, name = '', before = '', list = ''] = match;
		const end = match.index + whole.length;
		const [first, ...more] = listedItems(list, end - 1 - list.length, forms[name] ?? 'parenthetical', syntax);
		if (first) {
			const items = [before ? { ...first, prefix: before } : first, ...more];
			yield { start: match.index, end, items };
		}
	}
}
