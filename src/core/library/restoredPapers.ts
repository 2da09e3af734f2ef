import { type ByteSource, numbersIn } from '../byteSource';
import { withAbstractAt } from './lazyAbstract';
import { markLength } from './storedPapers';

/** Every host of the extension has it, but no library that core compiles against declares it. */
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };

const decoder = new TextDecoder();

/** What `storePapers` made these arrays of; an abstract is decoded each time somebody asks for it. */
export function* restorePapers<Item>(
	arrays: readonly ByteSource[],
	paperOf: (item: Item) => object,
): Generator<undefined, readonly Item[]> {
	const items: Item[] = [];
	const uris = new Map<string, string>();
	for (const piece of storedPieces(arrays)) {
		for (const item of restorePiece(piece, paperOf)) {
			shareUris(paperOf(item), uris);
			items.push(item);
		}
		yield;
	}
	return items;
}

/** Some papers that are stored together. */
export interface StoredPiece {
	/** Where each abstract ends. */
	readonly ends: Uint32Array;
	/** Where the facts of each paper end; a mark parts them from those before. */
	readonly factEnds: Uint32Array;
	readonly facts: ByteSource;
	readonly abstracts: ByteSource;
}

/** The pieces in which `storePapers` stored papers. */
export function storedPieces([head, ...rest]: readonly ByteSource[]): readonly StoredPiece[] {
	const numbers = head ? numbersIn(head) : new Uint32Array(0);
	const count = rest.length >> 1;
	const papers = (numbers.length - count) >> 1;
	let start = count;
	return rest.slice(0, count).map((facts, piece) => {
		const end = start + (numbers[piece] ?? 0);
		const ends = numbers.subarray(start, end);
		const factEnds = numbers.subarray(start + papers, end + papers);
		start = end;
		return { ends, factEnds, facts, abstracts: rest[count + piece]! };
	});
}

/** All papers of a piece. */
export function restorePiece<Item>(piece: StoredPiece, paperOf: (item: Item) => object): readonly Item[] {
	const { facts } = piece;
	const items = JSON.parse(`${decoder.decode(facts.subarray(0, facts.length))}]`) as Item[];
	for (const [index, item] of items.entries()) {
		restore(item, index, piece, paperOf);
	}
	return items;
}

/** One paper of a piece; the others are not restored. */
export function restoreOne<Item>(piece: StoredPiece, index: number, paperOf: (item: Item) => object): Item {
	const { facts, factEnds } = piece;
	const bytes = facts.subarray((factEnds[index - 1] ?? 0) + markLength, factEnds[index] ?? 0);
	return restore(JSON.parse(decoder.decode(bytes)) as Item, index, piece, paperOf);
}

function restore<Item>(
	item: Item,
	index: number,
	{ ends, abstracts: bytes }: StoredPiece,
	paperOf: (item: Item) => object,
): Item {
	const start = ends[index - 1] ?? 0;
	withAbstractAt(sharingEmptyLists(paperOf(item)), { bytes, start, end: ends[index] ?? start });
	return item;
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

/** Many papers stand in one file: they need not have a copy of its name each. */
function shareUris(facts: object, uris: Map<string, string>): void {
	for (const source of (facts as { readonly sources?: readonly { uri: string }[] }).sources ?? nothing) {
		const known = uris.get(source.uri);
		if (known === undefined) {
			uris.set(source.uri, source.uri);
		} else {
			source.uri = known;
		}
	}
}
