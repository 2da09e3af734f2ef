import type { ByteSource } from '../byteSource';
import { type AbstractPlace, placeOf, withoutAbstract } from './lazyAbstract';
import type { Paper } from './paper';

/** Every host of the extension has it, but no library that core compiles against declares it. */
declare const TextEncoder: new () => {
	encodeInto(text: string, bytes: Uint8Array): { readonly written: number };
};

/** Papers, or what is said of one. */
type Described = Pick<Paper, 'abstract'>;

const storedAtOnce = 128;
/** UTF-8 has no more bytes for a UTF-16 unit. */
const mostBytes = 3;

/**
 * Papers as arrays of bytes, in pieces of some papers: how many each piece has, where each abstract and the facts of each
 * paper end in it, then the facts of each piece as JSON, then its abstracts: those that stand so already in a file stay
 * there.
 */
export function* storePapers<Item extends Described>(
	papers: readonly Item[],
	/** What is stored of each besides its abstract; all unless told. */
	factsOf: (paper: Item) => object = withoutAbstract,
): Generator<undefined, readonly ByteSource[]> {
	const ends = new Uint32Array(papers.length);
	const factEnds = new Uint32Array(papers.length);
	const counts: number[] = [];
	const facts: ByteSource[] = [];
	const abstracts: ByteSource[] = [];
	for (let start = 0, end = 0; start < papers.length; start = end) {
		end = endOfPiece(papers, start);
		const some = papers.slice(start, end);
		counts.push(some.length);
		const texts = some.map((paper, index) => factsText(factsOf(paper), index));
		facts.push(joined(texts, factEnds.subarray(start)));
		abstracts.push(joined(some.map(abstractOf), ends.subarray(start)));
		yield;
	}
	const head = new Uint32Array(counts.length + 2 * papers.length);
	head.set(counts);
	head.set(ends, counts.length);
	head.set(factEnds, counts.length + papers.length);
	return [new Uint8Array(head.buffer), ...facts, ...abstracts];
}

/** With the mark that makes a list of all of them, whose end is left out. */
function factsText(facts: object, index: number): string {
	return `${index === 0 ? '[' : ','}${JSON.stringify(facts)}`;
}

export const markLength = 1;

function abstractOf(paper: Described): Place {
	return placeOf(paper) ?? paper.abstract;
}

/** Those whose abstracts are stored together already stay so, as what is stored as it was need not be copied. */
function endOfPiece(papers: readonly Described[], start: number): number {
	const most = Math.min(papers.length, start + storedAtOnce);
	let before = placeOf(papers[start]!);
	for (let end = start + 1; end < most; end++) {
		const place = placeOf(papers[end]!);
		if (place?.start === 0 && place.bytes !== before?.bytes) {
			return end;
		}
		before = place;
	}
	return most;
}

/** Texts one after another. */
function joined(places: readonly Place[], ends: Uint32Array): ByteSource {
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
