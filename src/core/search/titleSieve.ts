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
	private readonly initials: Uint32Array;
	private readonly onsets: Uint32Array;
	private readonly longOnsets: Uint32Array;

	constructor(
		private readonly titles: TitleBytes,
		word: Uint8Array,
	) {
		const at = (index: number) => word[index] ?? 0;
		this.initials = Uint32Array.from(word, letterBit);
		this.onsets = Uint32Array.from(word, (code, index) => onsetBit(code, at(index + 1)));
		this.longOnsets = Uint32Array.from(word, (code, index) =>
			longOnsetBit(code, at(index + 1), at(index + 2)),
		);
		this.letters = this.initials.reduce((bits, bit) => bits | bit, 0);
	}

	passes(title: number): boolean {
		const { letters } = this.titles;
		return (this.letters & ~(letters[title] ?? 0)) === 0 && this.mayGoOn(title, 0);
	}

	/** Whether the word's letters from `at` may begin a piece of the title. */
	private mayGoOn(title: number, at: number): boolean {
		const { initials, onsets, longOnsets } = this.titles;
		const last = this.initials.length - 1;
		if (!((initials[title] ?? 0) & (this.initials[at] ?? 0))) {
			return false;
		}
		if (at >= last || this.mayGoOn(title, at + 1)) {
			return true;
		}
		if (!((onsets[title] ?? 0) & (this.onsets[at] ?? 0))) {
			return false;
		}
		const hasLong = ((longOnsets[title] ?? 0) & (this.longOnsets[at] ?? 0)) !== 0;
		return at + 1 >= last || hasLong || this.mayGoOn(title, at + 2);
	}
}
