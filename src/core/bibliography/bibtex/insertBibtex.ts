import type { TextEdit } from '../../textEdit';
import type { BibtexBlock, BibtexEntry } from '../../bibtex/bibtexBlock';
import { bibtexBlocks } from '../../bibtex/bibtexBlocks';
import { type BibtexStyle, bibtexStyle } from './bibtexStyle';

/** An entry that is to be written. */
export interface NewEntry {
	readonly key: string;
	/** The entry in the style of the file, without a line end behind it. */
	write(style: BibtexStyle): string;
}

const legalKey = /^[^\s,{}()="#%\\~']+$/;

/**
 * Edits that put entries into a `.bib` text: where their keys belong if its entries are sorted by key, else at its end.
 * An entry whose key is there already, in any case, is left out.
 */
export function* insertBibtex(
	text: string,
	added: readonly NewEntry[],
): Generator<undefined, readonly TextEdit[]> {
	const blocks = yield* bibtexBlocks(text);
	const keys = new Set(blocks.flatMap(block => (block.kind === 'entry' ? [block.key.toLowerCase()] : [])));
	const missing = added.filter(({ key }) => {
		const isNew = !keys.has(key.toLowerCase());
		keys.add(key.toLowerCase());
		return isNew;
	});
	const illegal = missing.find(({ key }) => !legalKey.test(key));
	if (illegal) {
		throw new Error(`“${illegal.key}” cannot be the key of an entry in a .bib file.`);
	}
	const style = bibtexStyle(text, blocks);
	const room = yield* roomFor(text, blocks);
	const places = new Map<string, Place & { readonly entries: string[] }>();
	for (const entry of missing.sort((a, b) => (room.order ?? ignoringCase)(a.key, b.key))) {
		const place = placeFor(text, entry.key, room, style);
		const known = places.get(String(place.offset)) ?? { ...place, entries: [] };
		known.entries.push(entry.write(style));
		places.set(String(place.offset), known);
		yield;
	}
	const gap = style.lineEnd.repeat(style.between);
	return [...places.values()].map(({ offset, before, after, entries }) => ({
		start: offset,
		end: offset,
		text: before + entries.join(gap) + after,
	}));
}

/** Where entries may go: after some of those that are there, or before an offset. */
interface Room {
	readonly entries: readonly BibtexEntry[];
	/** How their keys are sorted, if they are. */
	readonly order: Order | undefined;
	/** Where a block begins that has no end, so that other programs read nothing behind it. */
	readonly limit: number | undefined;
	/** The last entry, where what JabRef or BibDesk keep of the file stands behind it. */
	readonly beforeSettings: BibtexEntry | undefined;
}

const settings = /@comment\s*[{(]\s*(?:jabref-|BibDesk )/iy;

type Order = (one: string, other: string) => number;

interface Place {
	readonly offset: number;
	readonly before: string;
	readonly after: string;
}

function* roomFor(text: string, blocks: readonly BibtexBlock[]): Generator<undefined, Room> {
	const open = blocks.find(({ problems }) => problems.some(({ code }) => code === 'notClosed'));
	const limit = open && lineStart(text, open.start);
	const entries = blocks
		.filter(block => block.kind === 'entry')
		.filter(({ end }) => end <= (limit ?? text.length));
	let orders = entries.length > 1 ? [ignoringCase, asWritten] : [];
	for (let i = 1; i < entries.length && orders.length > 0; i++) {
		orders = orders.filter(order => order(entries[i - 1]!.key, entries[i]!.key) <= 0);
		if (i % 1_000 === 0) {
			yield;
		}
	}
	const last = entries.at(-1);
	const isSettings = ({ kind, start }: BibtexBlock) => {
		settings.lastIndex = start;
		return kind === 'comment' && start > (last?.start ?? start) && settings.test(text);
	};
	const beforeSettings = limit === undefined && blocks.some(isSettings) ? last : undefined;
	return { entries, order: orders[0], limit, beforeSettings };
}

function placeFor(text: string, key: string, room: Room, style: BibtexStyle): Place {
	const { entries, order, limit, beforeSettings } = room;
	const gap = style.lineEnd.repeat(style.between);
	const later = order ? firstBehind(entries, key, order) : -1;
	const before = later > 0 ? entries[later - 1] : undefined;
	if (before) {
		const offset = restOfLine(text, before.end);
		return { offset, before: gap, after: offset === entries[later]!.start ? gap : '' };
	}
	const next = later === 0 ? lineStart(text, entries[0]!.start) : limit;
	if (next !== undefined) {
		return { offset: next, before: '', after: gap };
	}
	if (beforeSettings) {
		return { offset: restOfLine(text, beforeSettings.end), before: gap, after: '' };
	}
	const end = text.trimEnd().length;
	const isEmpty = end === 0 || text.slice(0, end) === '\uFEFF';
	return isEmpty
		? { offset: text.startsWith('\uFEFF') ? 1 : 0, before: '', after: text.length > 1 ? '' : style.lineEnd }
		: { offset: end, before: gap, after: '' };
}

/** The index of the first entry that sorts behind a key; −1 where none does. */
function firstBehind(entries: readonly BibtexEntry[], key: string, order: Order): number {
	let [low, high] = [0, entries.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		[low, high] = order(entries[middle]!.key, key) > 0 ? [low, middle] : [middle + 1, high];
	}
	return low < entries.length ? low : -1;
}

/** Behind what else stands in the line of an entry's end: a comment belongs to it, another entry does not. */
function restOfLine(text: string, from: number): number {
	const rest = /[^\r\n@]*/y;
	rest.lastIndex = from;
	const found = rest.exec(text)?.[0] ?? '';
	return text[from + found.length] === '@' ? from : from + found.trimEnd().length;
}

function lineStart(text: string, offset: number): number {
	let start = offset;
	while (text[start - 1] === ' ' || text[start - 1] === '\t') {
		start--;
	}
	return start === 0 || /[\r\n\uFEFF]/.test(text[start - 1]!) ? start : offset;
}

function ignoringCase(one: string, other: string): number {
	return asWritten(one.toLowerCase(), other.toLowerCase());
}

function asWritten(one: string, other: string): number {
	return one < other ? -1 : one > other ? 1 : 0;
}
