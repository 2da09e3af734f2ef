import type { KeyedWork } from './keyedWork';
import type { Run } from './mergeRuns';
import { workHashes } from './workHashes';

const worksBetweenYields = 20_000;
const namedBetweenYields = 200;
const sieveBits = 20;
const sieveMask = (1 << sieveBits) - 1;

/**
 * Which names each work goes by, as numbers off the heap: quick to look through from end to end. Two names may share a
 * number, which only makes more works than need be looked at.
 */
export class NameTable {
	static readonly empty = new NameTable(new Uint32Array(0), new Uint32Array(1));

	constructor(
		readonly hashes: Uint32Array,
		/** Where each work's names begin, and where the last one's end. */
		readonly starts: Uint32Array,
	) {}

	static *of(works: readonly KeyedWork[]): Generator<undefined, NameTable> {
		const hashes: number[] = [];
		const starts = new Uint32Array(works.length + 1);
		for (const [index, work] of works.entries()) {
			hashes.push(...workHashes(work));
			starts[index + 1] = hashes.length;
			if (index % namedBetweenYields === 0) {
				yield;
			}
		}
		return new NameTable(new Uint32Array(hashes), starts);
	}

	/**
	 * Flags the works that go by one of these names and are not flagged yet, those that share a name with one of them,
	 * and so on. Returns which.
	 */
	*flag(names: Iterable<number>, flags: Uint8Array): Generator<undefined, number[]> {
		const flagged: number[] = [];
		if (flags.length === 0) {
			return flagged;
		}
		const wanted = new Sieve();
		let seen = 0;
		for (const name of names) {
			wanted.add(name);
			if (++seen % worksBetweenYields === 0) {
				yield;
			}
		}
		for (let before = -1; before < wanted.size;) {
			before = wanted.size;
			for (let work = 0; work < flags.length; work++) {
				if (flags[work] === 0 && this.goesByOne(work, wanted)) {
					flags[work] = 1;
					flagged.push(work);
					this.hashes.subarray(this.starts[work], this.starts[work + 1]).forEach(hash => wanted.add(hash));
				}
				if (work % worksBetweenYields === 0) {
					yield;
				}
			}
		}
		return flagged;
	}

	/** The table of works that are merged from those of this table and of another. */
	*merged(other: NameTable, runs: readonly Run[]): Generator<undefined, NameTable> {
		const lengths = runs.map(({ isNew, start, end }) => (isNew ? other : this).lengthOf(start, end));
		const hashes = new Uint32Array(lengths.reduce((sum, length) => sum + length, 0));
		const starts = new Uint32Array(runs.reduce((sum, { start, end }) => sum + end - start, 0) + 1);
		let works = 0;
		let length = 0;
		for (const { isNew, start, end } of runs) {
			const from = isNew ? other : this;
			const first = from.starts[start] ?? 0;
			hashes.set(from.hashes.subarray(first, from.starts[end]), length);
			for (let work = start; work < end; work++) {
				starts[works++] = (from.starts[work] ?? 0) - first + length;
				if (works % worksBetweenYields === 0) {
					yield;
				}
			}
			length += from.lengthOf(start, end);
		}
		starts[works] = length;
		return new NameTable(hashes, starts);
	}

	private goesByOne(work: number, wanted: Sieve): boolean {
		const end = this.starts[work + 1] ?? 0;
		for (let at = this.starts[work] ?? 0; at < end; at++) {
			if (wanted.has(this.hashes[at] ?? 0)) {
				return true;
			}
		}
		return false;
	}

	private lengthOf(start: number, end: number): number {
		return (this.starts[end] ?? 0) - (this.starts[start] ?? 0);
	}
}

/** A set of unsigned numbers that says quickly of most others that it has them not. It takes 0 for 1. */
class Sieve {
	size = 0;
	private readonly bits = new Uint8Array(1 << (sieveBits - 3));
	/** By the lower bits of a number, or behind that; 0 where there is none. */
	private slots = new Uint32Array(1 << 12);

	add(number: number): void {
		const hash = number || 1;
		const byte = (hash & sieveMask) >> 3;
		this.bits[byte] = (this.bits[byte] ?? 0) | (1 << (hash & 7));
		const slot = this.slotOf(hash);
		if (this.slots[slot] === 0) {
			this.slots[slot] = hash;
			if (++this.size * 2 > this.slots.length) {
				this.grow();
			}
		}
	}

	has(number: number): boolean {
		const hash = number || 1;
		return (
			((this.bits[(hash & sieveMask) >> 3] ?? 0) & (1 << (hash & 7))) !== 0 &&
			this.slots[this.slotOf(hash)] !== 0
		);
	}

	/** Where it stands, or would. */
	private slotOf(hash: number): number {
		const last = this.slots.length - 1;
		let slot = hash & last;
		while (this.slots[slot] !== 0 && this.slots[slot] !== hash) {
			slot = (slot + 1) & last;
		}
		return slot;
	}

	private grow(): void {
		const { slots } = this;
		this.slots = new Uint32Array(2 * slots.length);
		for (const hash of slots) {
			if (hash !== 0) {
				this.slots[this.slotOf(hash)] = hash;
			}
		}
	}
}
