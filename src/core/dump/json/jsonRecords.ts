import { roleOf, type KeyRole } from './jsonKeys';
import { jsonTokens } from './jsonTokens';

/** An object that has a title and is to have an abstract, or a record that is broken. */
export type JsonSpan =
	| {
			readonly kind: 'object';
			readonly start: number;
			readonly end: number;
			/** The lines of its title and of its abstract: several where it is a table that is stored by columns. */
			readonly titles: readonly number[];
			readonly abstracts: readonly number[];
	  }
	| { readonly kind: 'broken'; readonly line: number };

interface Open {
	readonly object: boolean;
	readonly at: number;
	/** Within the works that another paper cites. */
	readonly cited: boolean;
	/** What the last key names, and whether one has named an abstract. */
	role: KeyRole;
	hasAbstractKey: boolean;
	hasAuthorKey: boolean;
	/** Objects with a title and authors, which are papers if others of the same list have abstracts. */
	readonly waiting: JsonSpan[];
	readonly titles: number[];
	readonly abstracts: number[];
	/** Whether a paper was found within. */
	hasPaper: boolean;
}

/** Deeper objects are passed over. */
const deepest = 48;

/** So many papers of a list wait for one with an abstract. */
const mostWaiting = 1000;

/** The innermost objects that have a title and an abstract. One broken record costs only itself. */
export function* jsonRecords(text: string): Generator<JsonSpan | undefined, void> {
	const open: Open[] = [];
	let tooDeep = 0;
	/** The first key of the first object in a list, or of the first object at all. */
	let firstKey = '';
	for (const token of jsonTokens(text, () => firstKey)) {
		const top = open.at(-1);
		switch (token?.kind) {
			case undefined:
				yield undefined;
				break;
			case 'open':
				if (open.length === deepest) {
					tooDeep++;
				} else {
					open.push({
						object: token.object,
						at: token.at,
						cited: top !== undefined && (top.cited || top.role === 'cited'),
						role: 'other',
						hasAbstractKey: false,
						hasAuthorKey: false,
						waiting: [],
						titles: [],
						abstracts: [],
						hasPaper: false,
					});
				}
				break;
			case 'key':
				if (top?.object && tooDeep === 0) {
					const key = text.slice(token.at + 1, Math.min(token.end - 1, token.at + 40));
					top.role = roleOf(key);
					top.hasAbstractKey ||= top.role === 'abstract';
					top.hasAuthorKey ||= /^(?:authors?|author_?string|authorships|creators?)$/i.test(key);
					firstKey ||= open.length === 1 || !open[open.length - 2]!.object ? `${key}"` : '';
					noteInvertedIndex(open, token.line);
				}
				break;
			case 'string':
				if (tooDeep === 0 && token.end - token.at > 2) {
					note(open, token.line);
				}
				break;
			case 'close':
				if (tooDeep > 0) {
					tooDeep--;
					break;
				}
				open.pop();
				if (top?.object && top.titles.length > 0 && !top.hasPaper && !top.cited) {
					const { at: start, titles, abstracts } = top;
					const span = { kind: 'object', start, end: token.at + 1, titles, abstracts } as const;
					const list = open.at(-1);
					if (top.hasAbstractKey) {
						top.hasPaper = abstracts.length > 0;
						yield* top.hasPaper ? (list?.waiting.splice(0) ?? []) : [];
						yield span;
					} else if (top.hasAuthorKey && list && !list.object) {
						if (list.hasPaper) {
							yield span;
						} else if (list.waiting.length < mostWaiting) {
							list.waiting.push(span);
						}
					}
				}
				if (top?.hasPaper && open.length > 0) {
					open.at(-1)!.hasPaper = true;
				}
				break;
			case 'error': {
				yield { kind: 'broken', line: titleOf(open) ?? token.line };
				while (open.at(-1)?.object) {
					open.pop();
				}
				tooDeep = 0;
				break;
			}
		}
	}
	const lost = titleOf(open.filter(one => !one.hasPaper));
	if (lost !== undefined) {
		yield { kind: 'broken', line: lost };
	}
}

/** Counts a string for the object whose title or abstract it is: its own, or one in a list or in a field of it. */
function note(open: readonly Open[], line: number): void {
	const top = open.at(-1);
	const above = open.at(-2);
	const own = top?.object && (top.role === 'title' || top.role === 'abstract') ? top : undefined;
	const owner = own ?? (above?.object ? above : undefined);
	const lines = owner?.role === 'title' ? owner.titles : owner?.role === 'abstract' ? owner.abstracts : [];
	// A record may have a summary besides its abstract: one line tells where it is.
	if (!own || lines.length === 0) {
		lines.push(line);
	}
}

/** `"abstract_inverted_index": {"word": [3, 17]}` has its words as keys. */
function noteInvertedIndex(open: readonly Open[], line: number): void {
	const above = open.at(-2);
	if (above?.object && above.role === 'abstract' && above.abstracts.length === 0) {
		above.abstracts.push(line);
	}
}

function titleOf(open: readonly Open[]): number | undefined {
	return open.find(one => one.titles.length > 0)?.titles[0];
}
