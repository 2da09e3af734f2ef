import type { Paper } from '../library/paper';
import { emptySegment, type Segment } from './segment';
import type { Vocabulary } from './vocabulary';
import type { WordMatches } from './wordMatches';

const none = new Uint32Array(0);

/** Segments seen as one: papers are numbered through, removed ones keep their number but are not alive. */
export class Corpus {
	readonly size: number;
	readonly papers: readonly Paper[];
	/** Each with the number of its first paper. */
	readonly segments: readonly (readonly [segment: Segment, offset: number])[];
	readonly alive: number;
	/** One byte for each paper; 1 where it was removed. */
	readonly dead: Uint8Array;
	/** What words were found to stand for lately. */
	readonly remembered = new Map<string, WordMatches>();

	constructor(
		/** The base, and what was added since. */
		readonly base: Segment,
		readonly recent: Segment = emptySegment,
		/** The same for those of the base. */
		dead: Uint8Array = new Uint8Array(0),
		/** As `starts` of the base for its dead papers alone, so that frequencies can be those of the living. */
		readonly removed: Uint32Array = none,
	) {
		const inBase = base.papers.length;
		this.segments = [
			[base, 0],
			[recent, inBase],
		];
		this.papers = recent.papers.length > 0 ? base.papers.concat(recent.papers) : base.papers;
		this.size = this.papers.length;
		this.dead = new Uint8Array(this.size);
		this.dead.set(dead);
		this.alive = this.size - dead.filter(one => one).length;
	}

	isAlive(doc: number): boolean {
		return this.dead[doc] !== 1;
	}

	paper(doc: number): Paper {
		const paper = this.papers[doc];
		if (!paper) {
			throw new Error(`No paper ${doc}.`);
		}
		return paper;
	}

	/** See `Segment.keyHeads`. */
	keyHead(doc: number): number {
		const { base, recent } = this;
		return base.keyHeads[doc] ?? recent.keyHeads[doc - base.papers.length]!;
	}

	/** In how many living papers the term stands. */
	frequency(term: string): number {
		return this.postings(vocabulary => {
			const id = vocabulary.find(term);
			return [id, id < 0 ? id : id + 1];
		});
	}

	/** How many times terms with this prefix stand in a living paper, each term counted apart. */
	prefixFrequency(prefix: string): number {
		return this.postings(vocabulary => vocabulary.prefixRange(prefix));
	}

	private postings(terms: (vocabulary: Vocabulary) => readonly [from: number, to: number]): number {
		let sum = 0;
		for (const [{ vocabulary, postings }] of this.segments) {
			const { starts } = postings;
			const [from, to] = terms(vocabulary);
			sum += (starts[to] ?? 0) - (starts[from] ?? 0);
			if (vocabulary === this.base.vocabulary) {
				sum -= (this.removed[to] ?? 0) - (this.removed[from] ?? 0);
			}
		}
		return sum;
	}

	/** How much a term in `frequency` papers tells one paper from another. */
	rarity(frequency: number): number {
		const bounded = Math.min(Math.max(frequency, 0), this.alive);
		return Math.log(1 + (this.alive - bounded + 0.5) / (bounded + 0.5));
	}
}
