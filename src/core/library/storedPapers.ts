import type { ByteSource } from '../byteSource';
import { type AbstractPlace, placeOf, withAbstractAt } from './lazyAbstract';
import type { Paper } from './paper';

/** Every host of the extension has them, but no library that core compiles against declares them. */
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };
declare const TextEncoder: new () => {
	encode(text: string): Uint8Array;
	encodeInto(text: string, bytes: Uint8Array): { readonly written: number };
};

/** Papers or what else has an abstract. */
type Described = Pick<Paper, 'abstract'>;

const decoder = new TextDecoder();
const storedAtOnce = 128;
/** UTF-8 has no more bytes for a UTF-16 unit. */
const mostBytes = 3;

/**
 * Papers as arrays of bytes, in pieces of some papers: how many each piece has and where each abstract ends in it, then the
 * facts of each piece as JSON, then its abstracts: those that stand so already in a file stay there. What holds a paper
 * within may be stored as well, where `paperOf` finds it.
 */
export function* storePapers<Item>(
	items: readonly Item[],
	paperOf: (item: Item) => Described,
): Generator<undefined, readonly ByteSource[]> {
	const encoder = new TextEncoder();
	const ends = new Uint32Array(items.length);
	const counts: number[] = [];
	const facts: Uint8Array[] = [];
	const abstracts: ByteSource[] = [];
	for (let start = 0, end = 0; start < items.length; start = end) {
		end = endOfPiece(items, start, paperOf);
		const some = items.slice(start, end);
		counts.push(some.length);
		facts.push(encoder.encode(JSON.stringify(some, withoutAbstract)));
		abstracts.push(joined(some.map(paperOf), ends.subarray(start)));
		yield;
	}
	const head = Uint32Array.from([...counts, ...ends]);
	return [new Uint8Array(head.buffer), ...facts, ...abstracts];
}

/** What `storePapers` made these arrays of; an abstract is decoded each time somebody asks for it. */
export function* restorePapers<Item>(
	arrays: readonly ByteSource[],
	paperOf: (item: Item) => object,
): Generator<undefined, readonly Item[]> {
	const items: Item[] = [];
	for (const piece of storedPieces(arrays)) {
		items.push(...restorePiece(piece, paperOf));
		yield;
	}
	return items;
}

/** Some papers that are stored together. */
export interface StoredPiece {
	/** Where each abstract ends. */
	readonly ends: Uint32Array;
	readonly facts: ByteSource;
	readonly abstracts: ByteSource;
}

/** The pieces in which `storePapers` stored papers. */
export function storedPieces([head, ...rest]: readonly ByteSource[]): readonly StoredPiece[] {
	const numbers = head
		? new Uint32Array(new Uint8Array(head.subarray(0, head.length)).buffer)
		: new Uint32Array(0);
	const count = rest.length >> 1;
	let end = count;
	return rest.slice(0, count).map((facts, piece) => {
		const ends = numbers.subarray(end, (end += numbers[piece] ?? 0));
		return { ends, facts, abstracts: rest[count + piece]! };
	});
}

export function restorePiece<Item>(
	{ ends, facts, abstracts }: StoredPiece,
	paperOf: (item: Item) => object,
): readonly Item[] {
	const items = JSON.parse(decoder.decode(facts.subarray(0, facts.length))) as Item[];
	let start = 0;
	for (const [index, item] of items.entries()) {
		const end = ends[index] ?? start;
		withAbstractAt(sharingEmptyLists(paperOf(item)), { bytes: abstracts, start, end });
		start = end;
	}
	return items;
}

const lists = ['authors', 'links', 'tags'] as const;
const nothing: readonly never[] = [];

/** Most papers have some list that is empty: one for all costs no memory. */
function sharingEmptyLists(facts: object): object {
	const some = facts as Record<(typeof lists)[number], readonly unknown[] | undefined>;
	for (const list of lists) {
		if (some[list]?.length === 0) {
			some[list] = nothing;
		}
	}
	return facts;
}

function withoutAbstract(name: string, value: unknown): unknown {
	return name === 'abstract' ? undefined : value;
}

/** Those whose abstracts are stored together already stay so, as what is stored as it was need not be copied. */
function endOfPiece<Item>(items: readonly Item[], start: number, paperOf: (item: Item) => Described): number {
	const most = Math.min(items.length, start + storedAtOnce);
	let before = placeOf(paperOf(items[start]!));
	for (let end = start + 1; end < most; end++) {
		const place = placeOf(paperOf(items[end]!));
		if (place?.start === 0 && place.bytes !== before?.bytes) {
			return end;
		}
		before = place;
	}
	return most;
}

/** The abstracts one after another. */
function joined(papers: readonly Described[], ends: Uint32Array): ByteSource {
	const places = papers.map(paper => placeOf(paper) ?? paper.abstract);
	const holder = holderOf(places);
	const bytes = new Uint8Array(holder ? 0 : places.reduce((sum, one) => sum + mostBytesOf(one), 0));
	const encoder = new TextEncoder();
	let end = 0;
	for (const [index, one] of places.entries()) {
		if (typeof one === 'string') {
			end += encoder.encodeInto(one, bytes.subarray(end)).written;
		} else if (holder) {
			end = one.end;
		} else {
			bytes.set(one.bytes.subarray(one.start, one.end), end);
			end += one.end - one.start;
		}
		ends[index] = end;
	}
	return holder ?? bytes.slice(0, end);
}

type Place = AbstractPlace | string;

/** What holds these abstracts and nothing else: it need not be copied. */
function holderOf(places: readonly Place[]): ByteSource | undefined {
	const [first] = places;
	if (typeof first !== 'object') {
		return undefined;
	}
	let end = 0;
	for (const one of places) {
		if (typeof one === 'string' || one.bytes !== first.bytes || one.start !== end) {
			return undefined;
		}
		end = one.end;
	}
	return end === first.bytes.length ? first.bytes : undefined;
}

function mostBytesOf(place: Place): number {
	return typeof place === 'string' ? mostBytes * place.length : place.end - place.start;
}
