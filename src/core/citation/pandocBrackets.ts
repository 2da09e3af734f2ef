import type { CitationGroup, CitedItem } from './citation';
import { MASK, matchAt } from './mask';
import { isCrossReference, type PandocKey } from './pandocKeys';

/** A bracket that is open, or the paragraph around all of them. */
export interface Bracket {
	readonly open: number;
	/** `^[…]`, or no bracket at all: what stands in it is cited on its own. */
	readonly isNote: boolean;
	/** The key right before it, which takes it as its locator where it is narrative: `@a [p. 3]`. */
	readonly follows?: Key;
	readonly parts: (Key | CitationGroup)[];
	readonly semicolons: number[];
}

type Key = PandocKey & {
	/** Whether it cites nothing by itself: it names an example of the text, a figure, a section. */
	readonly isExample: boolean;
	attached?: CitationGroup & { readonly locator?: Locator };
};
type Locator = { readonly text: string; readonly end: number };

/** The key that a bracket opening at `open` follows, with a space or line end between at most. */
export function keyBefore(bracket: Bracket, prose: string, open: number): Key | undefined {
	const last = bracket.parts.at(-1);
	return last && 'key' in last && /^[ \t]*\r?\n?[ \t]*$/.test(prose.slice(last.to, open)) ? last : undefined;
}

/** What the bracket, now closed, adds to the one around it. */
export function closeBracket(text: string, prose: string, bracket: Bracket, close: number): Bracket['parts'] {
	const segments = segmentsOf(bracket, close);
	const [head, ...tail] = segments;
	const rest = head && !head.key ? tail : segments;
	const items = rest.flatMap(({ key, start, end }) =>
		key && !isCrossReference(key.key) ? [citedItem(text, key, start, end)] : [],
	);
	const cited = new Set<Key | CitationGroup | undefined>(segments.map(({ key }) => key));
	const nested = bracket.parts.flatMap(part => (cited.has(part) ? attachedOf(part) : settle(part)));
	const whole = rest.every(({ key }) => key);
	if (bracket.follows && whole && !/[([]/.test(prose.charAt(close + 1))) {
		const inner = head && !head.key ? trimmed(text, head.start, head.end) : undefined;
		const locator = inner && { text: text.slice(inner.start, inner.end), end: inner.end };
		bracket.follows.attached = { start: bracket.open, end: close + 1, items, locator };
		return nested;
	}
	if (whole && head?.key && !bracket.isNote && !isLinkText(prose, close)) {
		return [...(items.length > 0 ? [{ start: bracket.open, end: close + 1, items }] : []), ...nested];
	}
	return bracket.parts.flatMap(part => settle(part));
}

/** What stands between the semicolons, and the first key of each. */
function segmentsOf({ open, semicolons, parts }: Bracket, close: number) {
	let next = 0;
	let start = open + 1;
	return [...semicolons, close].map(end => {
		let key: Key | undefined;
		for (let part = parts[next]; part && startOf(part) < end; part = parts[++next]) {
			key ??= 'key' in part ? part : undefined;
		}
		const segment = { start, end, key };
		start = end + 1;
		return segment;
	});
}

/** The citations that a part is when no bracket around it makes it one. */
export function settle(part: Key | CitationGroup): CitationGroup[] {
	if (!('key' in part)) {
		return [part];
	}
	if (part.isExample) {
		return attachedOf(part);
	}
	const { key, start, end, from, to, suppressed, attached } = part;
	const form = suppressed ? 'authorSuppressed' : 'narrative';
	const locator = attached?.locator;
	const itemEnd = locator?.end ?? to;
	const first: CitedItem = {
		key,
		start,
		end,
		form,
		itemStart: from,
		itemEnd,
		locator: locator?.text || undefined,
	};
	return attached
		? [{ start: from, end: attached.end, items: [first, ...attached.items], joins: 'list' }]
		: [{ start: from, end: to, items: [first], joins: 'bracket' }];
}

function attachedOf(part: Key | CitationGroup): CitationGroup[] {
	return 'key' in part && part.attached && part.attached.items.length > 0 ? [part.attached] : [];
}

function startOf(part: Key | CitationGroup): number {
	return 'key' in part ? part.from : part.start;
}

function citedItem(text: string, key: PandocKey, start: number, end: number): CitedItem {
	const item = trimmed(text, start, end);
	const prefix = text.slice(item.start, key.from).trim();
	const locator = text.slice(key.to, item.end).replace(/^[\s,]+/, '');
	return {
		key: key.key,
		start: key.start,
		end: key.end,
		form: key.suppressed ? 'authorSuppressed' : 'parenthetical',
		itemStart: item.start,
		itemEnd: item.end,
		prefix: prefix || undefined,
		locator: locator || undefined,
	};
}

function trimmed(text: string, start: number, end: number): { readonly start: number; readonly end: number } {
	const inner = text.slice(start, end);
	return { start: start + (inner.length - inner.trimStart().length), end: start + inner.trimEnd().length };
}

/** Whether a bracket that ends at `close` goes on as a link or a span: `[@a](…)`, `[@a]{…}`, `[@a][…]`. */
function isLinkText(prose: string, close: number): boolean {
	const [next = '', inside = ''] = prose.slice(close + 1, close + 3);
	return next === '['
		? matchAt(/\[(?!\^)[^\]\n]*\]/y, prose, close + 1) !== null
		: /[({]/.test(next) && (inside === MASK || inside === (next === '(' ? ')' : '}'));
}
