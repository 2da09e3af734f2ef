import type { Part, Seen } from './parts';
import { parts, partScores } from './parts';

const never = -1e6;

/** What it costs that one part follows another; what is absent does not happen. */
const steps: Readonly<Record<Part, Partial<Record<Part, number>>>> = {
	other: { other: 0, title: 0, abstract: -7 },
	title: { titleGoesOn: -0.5, head: 0, abstract: 1.5 },
	titleGoesOn: { titleGoesOn: -1.5, head: 0, abstract: 1.5 },
	head: { head: -0.15, abstract: 1 },
	abstract: { other: 0, title: 0.3, abstract: -5.5, abstractGoesOn: 0 },
	abstractGoesOn: { other: 0, title: 0.3, abstract: -5.5, abstractGoesOn: -0.6 },
};

const table = parts.map(from => parts.map(to => steps[from][to] ?? never));

/** A text may not end with these. */
const ends = parts.map(part =>
	part === 'title' || part === 'titleGoesOn' || part === 'head' ? never / 2 : 0,
);

/**
 * The likeliest part of each block, all blocks taken together: a title is one because an abstract follows, and the
 * other way round. `last` is the part of the block before the first.
 */
export function* decode(blocks: readonly Seen[], last: Part): Generator<undefined, readonly Part[]> {
	const count = parts.length;
	let scores: readonly number[] = parts.map(part => (part === last ? 0 : never));
	const origin = new Int8Array(blocks.length * count);
	for (const [index, seen] of blocks.entries()) {
		if (index % 32 === 31) {
			yield;
		}
		const own = partScores(seen);
		const next: number[] = [];
		for (let to = 0; to < count; to++) {
			let best = -Infinity;
			for (let from = 0; from < count; from++) {
				const score = scores[from]! + table[from]![to]!;
				if (score > best) {
					best = score;
					origin[index * count + to] = from;
				}
			}
			next.push(best + own[to]!);
		}
		scores = next;
	}
	return trace(origin, scores);
}

function trace(origin: Int8Array, scores: readonly number[]): readonly Part[] {
	const count = parts.length;
	let state = 0;
	for (let index = 1; index < count; index++) {
		if (scores[index]! + ends[index]! > scores[state]! + ends[state]!) {
			state = index;
		}
	}
	const path: Part[] = [];
	for (let index = origin.length / count - 1; index >= 0; index--) {
		path.push(parts[state]!);
		state = origin[index * count + state]!;
	}
	return path.reverse();
}
