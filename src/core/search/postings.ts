import { GrowingList, growingNumbers, trimmed } from './growing';
import type { PaperValues } from './paperValues';
import { inAbstract } from './segment';

/**
 * Which papers have each term, as bytes: by how much the paper's number is greater than the one before, doubled, and one
 * more where the term does not stand in the abstract alone; then perhaps in which fields it stands; then its weight.
 */
export interface Postings {
	readonly bytes: Uint8Array;
	/** How many postings there are before each term, and in all. */
	readonly starts: Uint32Array;
	/** Where in `bytes` those of each term begin, and where the last ones end. */
	readonly places: Uint32Array;
}

/** Before the first paper, and behind the last that there can be. */
const noDoc = -1;
const behindAll = 0x3fffffff;

/** Writes the postings of one term after another. */
export class PostingWriter {
	private readonly bytes = new GrowingList(Uint8Array);
	private readonly starts = growingNumbers();
	private readonly places = growingNumbers();
	private count = 0;
	private last = noDoc;

	constructor() {
		this.markEnd();
	}

	/** Papers come in order. */
	add(doc: number, weight: number, fields: number): void {
		const { bytes } = this;
		const isPlain = fields === inAbstract;
		let code = (doc - this.last) * 2 + (isPlain ? 0 : 1);
		for (; code > 127; code >>>= 7) {
			bytes.push(code | 128);
		}
		bytes.push(code);
		if (!isPlain) {
			bytes.push(fields);
		}
		bytes.push(weight);
		this.last = doc;
		this.count++;
	}

	/** The next posting is another term's. Whether this one had any; else there is no such term. */
	endTerm(): boolean {
		const had = this.last > noDoc;
		if (had) {
			this.markEnd();
		}
		return had;
	}

	*finish(): Generator<undefined, Postings> {
		return {
			bytes: yield* trimmed(this.bytes),
			starts: yield* trimmed(this.starts),
			places: yield* trimmed(this.places),
		};
	}

	private markEnd(): void {
		this.starts.push(this.count);
		this.places.push(this.bytes.length);
		this.last = noDoc;
	}
}

/** Goes through the postings of a term. */
export class PostingReader {
	doc: number;
	fields = 0;
	/** How much the term says about the paper, 1 to 255, without regard to other papers. */
	weight = 0;
	private readonly bytes: Uint8Array;
	private at: number;
	private readonly end: number;

	constructor({ bytes, places }: Postings, term: number, offset = 0) {
		this.doc = offset + noDoc;
		this.bytes = bytes;
		this.at = places[term] ?? 0;
		this.end = places[term + 1] ?? 0;
	}

	/** Goes to the next one, if there is any. */
	next(): boolean {
		const { bytes } = this;
		let { at } = this;
		if (at >= this.end) {
			return false;
		}
		let byte = bytes[at++]!;
		let code = byte & 127;
		for (let shift = 7; byte > 127; shift += 7) {
			byte = bytes[at++]!;
			code |= (byte & 127) << shift;
		}
		this.doc += code >>> 1;
		this.fields = code & 1 ? bytes[at++]! : inAbstract;
		this.weight = bytes[at++]!;
		this.at = at;
		return true;
	}

	/**
	 * Lifts the numbers of the papers from `start`, which has the first number, to `end`, by `factor`, as far as the term
	 * stands in one of these fields. Goes on where it stopped.
	 */
	lift(target: PaperValues, start: number, end: number, factor: number, mask: number): void {
		while (this.doc < end) {
			if (this.fields & mask && this.doc >= start) {
				target.lift(this.doc - start, (factor * this.weight) / 255);
			}
			if (!this.next()) {
				this.doc = behindAll;
			}
		}
	}
}
