import { placeOf, withAbstractAt } from './lazyAbstract';
import type { Paper } from './paper';

/** Every host of the extension has them, but no library that core compiles against declares them. */
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };
declare const TextEncoder: new () => {
	encode(text: string): Uint8Array;
	encodeInto(text: string, bytes: Uint8Array): { readonly written: number };
};

/** Papers or what else has an abstract. */
type Described = Pick<Paper, 'abstract'>;

const storedAtOnce = 128;
/** UTF-8 has no more bytes for a UTF-16 unit. */
const mostBytes = 3;

/**
 * Papers as arrays of bytes: where each abstract ends, then some papers' facts as JSON, their abstracts, and so on. What
 * holds a paper within may be stored as well, where `paperOf` finds it.
 */
export function* storePapers<Item>(
	items: readonly Item[],
	paperOf: (item: Item) => Described,
): Generator<undefined, readonly Uint8Array[]> {
	const encoder = new TextEncoder();
	const ends = new Uint32Array(items.length);
	const pieces: Uint8Array[] = [];
	for (let start = 0; start < items.length; start += storedAtOnce) {
		const some = items.slice(start, start + storedAtOnce);
		const abstracts = joined(some.map(paperOf), ends.subarray(start));
		pieces.push(encoder.encode(JSON.stringify(some, withoutAbstract)), abstracts);
		yield;
	}
	return [new Uint8Array(ends.buffer), ...pieces];
}

/** What `storePapers` made these arrays of; an abstract is decoded each time somebody asks for it. */
export function* restorePapers<Item>(
	arrays: readonly Uint8Array[],
	paperOf: (item: Item) => object,
): Generator<undefined, readonly Item[]> {
	const [endBytes = new Uint8Array(0), ...pieces] = arrays;
	const ends = new Uint32Array(new Uint8Array(endBytes).buffer);
	const decoder = new TextDecoder();
	const items: Item[] = [];
	for (let at = 0; at + 1 < pieces.length; at += 2) {
		const [facts = endBytes, bytes = endBytes] = pieces.slice(at, at + 2);
		let start = 0;
		for (const item of JSON.parse(decoder.decode(facts)) as Item[]) {
			const end = ends[items.length] ?? start;
			withAbstractAt(paperOf(item), { bytes, start, end });
			items.push(item);
			start = end;
		}
		yield;
	}
	return items;
}

function withoutAbstract(name: string, value: unknown): unknown {
	return name === 'abstract' ? undefined : value;
}

/** The abstracts one after another. */
function joined(papers: readonly Described[], ends: Uint32Array): Uint8Array {
	const encoder = new TextEncoder();
	const places = papers.map(paper => placeOf(paper) ?? paper.abstract);
	const needed = places.reduce(
		(sum, one) => sum + (typeof one === 'string' ? mostBytes * one.length : one.end - one.start),
		0,
	);
	const bytes = new Uint8Array(needed);
	let end = 0;
	for (const [index, one] of places.entries()) {
		if (typeof one === 'string') {
			end += encoder.encodeInto(one, bytes.subarray(end)).written;
		} else {
			bytes.set(one.bytes.subarray(one.start, one.end), end);
			end += one.end - one.start;
		}
		ends[index] = end;
	}
	return bytes.slice(0, end);
}
