import type { TitleBytes } from './segment';
import { letterBit } from './vocabulary';

/** One bit of 32 for the two letters that a piece of a title begins with. */
export function onsetBit(first: number, second: number): number {
	return 1 << ((first * 7 + second) & 31);
}

/** The same for three letters. */
export function longOnsetBit(first: number, second: number, third: number): number {
	return 1 << ((first * 7 + second * 11 + third) & 31);
}

/** Tells quickly, from a few bits for each title, that most titles have no pieces that make up a word. */
export class TitleSieve {
	private readonly letters: number;
	/** For each place in the word the beginnings of one, two and three letters there. */
	private readonly beginnings: readonly Uint32Array[];

	constructor(
		private readonly titles: TitleBytes,
		word: Uint8Array,
	) {
		const at = (index: number) => word[index] ?? 0;
		const initials = Uint32Array.from(word, letterBit);
		this.letters = initials.reduce((bits, bit) => bits | bit, 0);
		this.beginnings = [
			initials,
			Uint32Array.from(word, (code, index) => onsetBit(code, at(index + 1))),
			Uint32Array.from(word, (code, index) => longOnsetBit(code, at(index + 1), at(index + 2))),
		];
	}

	passes(title: number): boolean {
		return (this.letters & ~(this.titles.letters[title] ?? 0)) === 0 && this.mayGoOn(title, 0);
	}

	/** Whether the word's letters from `at` may begin a piece of the title. */
	private mayGoOn(title: number, at: number): boolean {
		const last = (this.beginnings[0]?.length ?? 0) - 1;
		if (!this.mayBegin(title, at, 1)) {
			return false;
		}
		if (at >= last || this.mayGoOn(title, at + 1)) {
			return true;
		}
		return (
			this.mayBegin(title, at, 2) &&
			(at + 1 >= last || this.mayBegin(title, at, 3) || this.mayGoOn(title, at + 2))
		);
	}

	private mayBegin(title: number, at: number, length: number): boolean {
		return (
			((this.titles.beginnings[3 * title + length - 1] ?? 0) & (this.beginnings[length - 1]?.[at] ?? 0)) !== 0
		);
	}
}
