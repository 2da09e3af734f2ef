import { type ByteSource, numbersIn } from '../byteSource';
import { withAbstractAt } from './lazyAbstract';
import type { Paper } from './paper';
import { markLength } from './storedPapers';

/** Every host of the extension has it, but no library that core compiles against declares it. */
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };

const decoder = new TextDecoder();

/** What `storePapers` made these arrays of; an abstract is decoded each time somebody asks for it. */
export function* restorePapers(arrays: readonly ByteSource[]): Generator<undefined, readonly Paper[]> {
	const papers: Paper[] = [];
	for (const piece of storedPieces(arrays)) {
		papers.push(...restorePiece<Paper>(piece));
		yield;
	}
	return papers;
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
export function restorePiece<Facts extends object>(piece: StoredPiece): readonly Facts[] {
	const { facts } = piece;
	const papers = JSON.parse(`${decoder.decode(facts.subarray(0, facts.length))}]`) as Facts[];
	for (const [index, paper] of papers.entries()) {
		restore(paper, index, piece);
	}
	return papers;
}

/** One paper of a piece; the others are not restored. */
export function restoreOne<Facts extends object>(piece: StoredPiece, index: number): Facts {
	const { facts, factEnds } = piece;
	const bytes = facts.subarray((factEnds[index - 1] ?? 0) + markLength, factEnds[index] ?? 0);
	return restore(JSON.parse(decoder.decode(bytes)) as Facts, index, piece);
}

function restore<Facts extends object>(facts: Facts, index: number, piece: StoredPiece): Facts {
	const { ends, abstracts: bytes } = piece;
	const start = ends[index - 1] ?? 0;
	return withAbstractAt(sharingEmptyLists(facts), { bytes, start, end: ends[index] ?? start });
}

const lists = ['authors', 'links', 'tags'] as const;
const nothing: readonly never[] = [];

/** Most papers have some list that is empty: one for all costs no memory. */
function sharingEmptyLists<Facts extends object>(facts: Facts): Facts {
	const some = facts as Partial<Record<(typeof lists)[number], readonly unknown[]>>;
	for (const list of lists) {
		if (some[list]?.length === 0) {
			some[list] = nothing;
		}
	}
	return facts;
}
