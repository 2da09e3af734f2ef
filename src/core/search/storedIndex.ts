import type { Paper } from '../library/paper';
import { PaperIndex } from './paperIndex';
import type { Segment } from './segment';
import { Vocabulary } from './vocabulary';

/** Every host of the extension has it, but no library that core compiles against declares it. */
declare const TextDecoder: new (encoding: string) => { decode(bytes: Uint8Array): string };

/** Bytes copied, or letters read, between two yields. */
const piece = 1 << 22;
const none = new Uint8Array(0);

/** An index as arrays of bytes, and the papers in the order in which it counts them. */
export interface StoredIndex {
	readonly arrays: readonly Uint8Array[];
	readonly papers: readonly Paper[];
}

/** To be raised when other tokens, weights or arrays are written than before. */
export const indexVersion = 3;

/** How many arrays an index has. */
export const indexArrays = 13;

export function* storeIndex(index: PaperIndex): Generator<undefined, StoredIndex> {
	const { papers, vocabulary, titles, ...lists } = yield* index.compacted();
	const arrays = [
		yield* lettersOf(vocabulary.blob),
		vocabulary.starts,
		vocabulary.letters,
		lists.keyHeads,
		lists.starts,
		lists.docs,
		lists.weights,
		lists.fields,
		lists.titleStarts,
		lists.titleDocs,
		titles.bytes,
		titles.starts,
		titles.letters,
	];
	return {
		papers,
		arrays: arrays.map(
			({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength),
		),
	};
}

/** The index that `storeIndex` made these arrays of, with memory of its own; undefined where they do not fit together. */
export function* restoreIndex({ arrays, papers }: StoredIndex): Generator<undefined, PaperIndex | undefined> {
	const copies: Uint8Array[] = [];
	for (const array of arrays) {
		copies.push(yield* copied(array));
	}
	const rest = copies.values();
	const bytes = () => rest.next().value ?? none;
	const numbers = () => {
		const { buffer, length } = bytes();
		return new Uint32Array(buffer, 0, length >>> 2);
	};
	const blob = new TextDecoder('utf-16le').decode(bytes());
	yield;
	const segment: Segment = {
		papers,
		vocabulary: new Vocabulary(blob, numbers(), numbers()),
		keyHeads: numbers(),
		starts: numbers(),
		docs: numbers(),
		weights: bytes(),
		fields: bytes(),
		titleStarts: numbers(),
		titleDocs: numbers(),
		titles: { bytes: bytes(), starts: numbers(), letters: numbers() },
	};
	return fitsTogether(segment) ? PaperIndex.of(segment) : undefined;
}

function fitsTogether({ papers, vocabulary, titles, ...lists }: Segment): boolean {
	const postings = lists.starts.at(-1);
	return (
		lists.keyHeads.length === papers.length &&
		titles.letters.length === papers.length &&
		titles.starts.length === papers.length + 1 &&
		titles.starts.at(-1) === titles.bytes.length &&
		vocabulary.starts.length === vocabulary.size + 1 &&
		vocabulary.starts.at(-1) === vocabulary.blob.length &&
		lists.starts.length === vocabulary.size + 1 &&
		lists.titleStarts.length === vocabulary.size + 1 &&
		lists.titleStarts.at(-1) === lists.titleDocs.length &&
		[lists.docs, lists.weights, lists.fields].every(({ length }) => length === postings)
	);
}

function* copied(bytes: Uint8Array): Generator<undefined, Uint8Array> {
	const copy = new Uint8Array(bytes.length);
	for (let at = 0; at < bytes.length; at += piece) {
		copy.set(bytes.subarray(at, at + piece), at);
		yield;
	}
	return copy;
}

/** The UTF-16 units of a text. */
function* lettersOf(text: string): Generator<undefined, Uint16Array> {
	const letters = new Uint16Array(text.length);
	for (let at = 0; at < text.length; at++) {
		letters[at] = text.charCodeAt(at);
		if (at % piece === 0) {
			yield;
		}
	}
	return letters;
}
