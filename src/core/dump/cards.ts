import type { Block } from './page/block';
import type { Seen, Part } from './score/parts';
import { decode } from './score/decode';

/** A block and the part it turned out to play. */
export interface Placed {
	readonly block: Block;
	readonly part: Part;
	readonly inTail: boolean;
}

/** One paper as its page shows it, with all that stands around. An abstract whose title is missing has an empty one. */
export interface Card {
	readonly before: readonly Block[];
	readonly title: readonly Block[];
	readonly head: readonly Block[];
	readonly abstract: readonly Block[];
	readonly after: readonly Block[];
}

const windowSize = 512;
/** Blocks at a window's end that are decided with the next window, which knows what follows them. */
const overlap = 64;

/** Gives every block its part; a window at a time, so that a giant text costs no more memory than a small one. */
export function* placeBlocks(seen: Iterable<Seen | undefined>): Generator<Placed | undefined, void> {
	let waiting: Seen[] = [];
	let last: Part = 'other';
	for (const one of seen) {
		yield undefined;
		if (!one) {
			continue;
		}
		waiting.push(one);
		if (waiting.length >= windowSize) {
			const path: readonly Part[] = yield* decode(waiting, last);
			for (let index = 0; index < windowSize - overlap; index++) {
				last = path[index]!;
				yield placed(waiting[index]!, last);
			}
			waiting = waiting.slice(windowSize - overlap);
		}
	}
	for (const [index, part] of (yield* decode(waiting, last)).entries()) {
		yield placed(waiting[index]!, part);
	}
}

function placed({ block, inTail }: Seen, part: Part): Placed {
	return { block, part, inTail };
}

/** Blocks around a card that may belong to it. */
const nearby = 40;

/** Groups placed blocks to cards; what stands between two cards is handed to both. */
export class CardReader {
	private before: Block[] = [];
	private title: Block[] = [];
	private head: Block[] = [];
	private abstract: Block[] = [];
	private after: Block[] = [];

	/** The card that this block ends, if it ends one. */
	read({ block, part, inTail }: Placed): Card | undefined {
		let done: Card | undefined;
		if (part === 'title' || (part === 'abstract' && (this.abstract.length > 0 || this.title.length === 0))) {
			done = this.end();
		}
		switch (part) {
			case 'title':
			case 'titleGoesOn':
				this.title.push(block);
				break;
			case 'head':
				this.head.push(block);
				break;
			case 'abstract':
			case 'abstractGoesOn':
				this.abstract.push(block);
				break;
			case 'other':
				if (inTail || (this.after.length >= nearby && this.title.length > 0)) {
					break;
				}
				this.after.push(block);
				if (this.after.length > nearby) {
					this.after.shift();
				}
				break;
		}
		return done;
	}

	end(): Card | undefined {
		const { before, title, head, abstract, after } = this;
		const card = abstract.length > 0 ? { before, title, head, abstract, after } : undefined;
		this.before = after;
		this.title = [];
		this.head = [];
		this.abstract = [];
		this.after = [];
		return card;
	}
}
