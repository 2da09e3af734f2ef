import type { Paper } from '../library/paper';
import type { Segment } from './segment';
import { sum } from './textMatch';
import type { TermRange, Vocabulary } from './vocabulary';
import type { WordMatches } from './wordMatches';

/** Segments seen as one: papers are numbered through, removed ones keep their number but are not alive. */
export class Corpus {
	readonly size: number;
	readonly papers: readonly Paper[];
	/** Each with the number of its first paper. */
	readonly segments: readonly (readonly [segment: Segment, offset: number])[];
	/** See `Segment.keyHeads`. */
	readonly keyHeads: Uint32Array;
	readonly alive: number;
	/** One byte for each paper; 1 where it was removed. */
	readonly dead: Uint8Array;
	/** What words were found to stand for lately. */
	readonly remembered = new Map<string, WordMatches>();

	constructor(
		segments: readonly Segment[],
		/** May leave out the last papers, which are alive. */
		dead: Uint8Array = new Uint8Array(0),
	) {
		let offset = 0;
		this.segments = segments.map(segment => {
			const start = offset;
			offset += segment.papers.length;
			return [segment, start];
		});
		this.size = offset;
		this.papers = new Array<Paper>().concat(...segments.map(({ papers }) => papers));
		this.keyHeads = new Uint32Array(offset);
		this.segments.forEach(([{ keyHeads }, start]) => this.keyHeads.set(keyHeads, start));
		this.dead = new Uint8Array(offset);
		this.dead.set(dead);
		this.alive = offset - this.dead.reduce(sum, 0);
	}

	/** The segment of a paper, and its number there. */
	placeOf(doc: number): readonly [Segment, number] {
		const { segments } = this;
		let at = segments.length - 1;
		while (segments[at]![1] > doc) {
			at--;
		}
		const [segment, offset] = segments[at]!;
		return [segment, doc - offset];
	}

	/** In how many living papers the term stands. */
	frequency(term: string): number {
		return this.postings(vocabulary => vocabulary.rangeOf(term));
	}

	/** How many times terms with this prefix stand in a living paper, each term counted apart. */
	prefixFrequency(prefix: string): number {
		return this.postings(vocabulary => vocabulary.prefixRange(prefix));
	}

	private postings(terms: (vocabulary: Vocabulary) => TermRange): number {
		let sum = 0;
		for (const [{ vocabulary, postings, removed }] of this.segments) {
			const { starts } = postings;
			const [from, to] = terms(vocabulary);
			sum += starts[to]! - starts[from]! - (removed ? removed[to]! - removed[from]! : 0);
		}
		return sum;
	}

	/** How much a term in `frequency` papers tells one paper from another. */
	rarity(frequency: number): number {
		const bounded = Math.min(Math.max(frequency, 0), this.alive);
		return Math.log(1 + (this.alive - bounded + 0.5) / (bounded + 0.5));
	}
}
