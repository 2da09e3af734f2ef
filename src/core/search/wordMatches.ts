import type { Corpus } from './corpus';
import { forgivenEdits } from './editDistance';
import type { QueryWord } from './query';
import type { PaperValues } from './paperValues';
import { PostingReader, type Postings } from './postings';
import { inTitle, type Segment } from './segment';
import { matchSqueezed } from './squeezedTitle';
import { nearTerms, termsShortened, termsWithOtherBeginning, type NearTerms } from './typos';
import type { Vocabulary } from './vocabulary';

const prefixLeast = 0.35;
const prefixRange = 0.45;
/** A longer word counts for less where the word was typed to its end. */
const closedShare = 0.7;
const splitShare = 0.7;
const squeezedShare = 0.6;
/** Beyond this many papers a word is known well enough not to be a typo or a short form of something else. */
const rareShare = 0.002;

/** Postings or titles that are looked at. */
const betweenYields = 20_000;

/** How well each paper matches one word of a query; 0 where it does not. */
export class WordMatches {
	private readonly found: PaperValues;
	/** In how many papers the word stands as typed. */
	readonly frequency: number;
	/** How many longer words papers have that begin so. */
	private readonly longer: number;
	/** Postings read since the last yield. */
	private work = 0;

	constructor(
		private readonly corpus: Corpus,
		readonly word: QueryWord,
	) {
		this.found = corpus.borrowValues();
		this.frequency = corpus.frequency(word.stem);
		this.longer = word.text.length > 2 ? corpus.prefixFrequency(word.text) : Infinity;
	}

	get values(): Float32Array {
		return this.found.values;
	}

	/** The papers that match, each once. */
	get docs(): Uint32Array {
		return this.found.docs;
	}

	get any(): boolean {
		return this.docs.length > 0;
	}

	/** Gives back the memory; nothing may be asked any more. */
	release(): void {
		this.corpus.release(this.found);
	}

	/** Papers that have the word as it is. */
	addWritten(): void {
		if (this.frequency > 0) {
			this.addTerm(this.word.stem, 1);
		}
	}

	/** Papers that have a longer word which begins so. */
	*addLonger(): Generator<undefined, void> {
		const { word, corpus } = this;
		const { length } = word.text;
		if (length <= 2) {
			if (word.open) {
				yield* this.addTitlePrefix();
			}
			return;
		}
		const rarity = corpus.rarity(this.longer) * (word.open ? 1 : closedShare);
		for (const [segment, offset] of this.corpus.segments) {
			const [from, to] = segment.vocabulary.prefixRange(word.text);
			for (let term = from; term < to; term++) {
				const share = prefixLeast + (prefixRange * length) / segment.vocabulary.lengthOf(term);
				this.raise(segment, offset, term, share * rarity);
				if (this.isDue()) {
					yield;
				}
			}
		}
	}

	/** Papers that have `term` where two words of the query are written as one. */
	addTerm(term: string, share: number): void {
		const rarity = this.corpus.rarity(this.corpus.frequency(term));
		for (const [segment, offset] of this.corpus.segments) {
			const id = segment.vocabulary.find(term);
			if (id >= 0) {
				this.raise(segment, offset, id, share * rarity);
			}
		}
	}

	/** Whether so few papers have the word that it may be a slip or a short form. */
	get mayBeMistaken(): boolean {
		return this.frequency + this.longer <= Math.max(1, this.corpus.alive * rareShare);
	}

	/** Papers with a word that differs by a typo. Returns how likely the likeliest is. */
	*addTypos(weight: number): Generator<undefined, number> {
		const { stem, text, open } = this.word;
		// Nobody has the word: of four letters one may have been lost.
		const most = text.length === 3 && !this.any ? 1 : forgivenEdits(text.length);
		if (most === 0) {
			return 0;
		}
		const asPrefix = open && text.length > 4;
		const share = Math.max(
			yield* this.addNear(weight, words => nearTerms(words, stem, most, asPrefix, false)),
			yield* this.addNear(weight, words => termsWithOtherBeginning(words, stem)),
		);
		return share > 0 || this.any
			? share
			: yield* this.addNear(weight, words => nearTerms(words, stem, most, false, true));
	}

	/** Papers with a word of which this one has only some letters. */
	*addShortened(): Generator<undefined, void> {
		yield* this.addNear(1, words => termsShortened(words, this.word.text));
	}

	private *addNear(
		weight: number,
		near: (vocabulary: Vocabulary) => NearTerms,
	): Generator<undefined, number> {
		const { corpus } = this;
		const found = [];
		for (const [segment, offset] of corpus.segments) {
			for (const { term, share } of yield* near(segment.vocabulary)) {
				const frequency = corpus.frequency(segment.vocabulary.term(term));
				if (frequency > 0) {
					found.push({ segment, offset, term, share, frequency });
				}
			}
		}
		// What many write is meant more often than what few do, so a rare term must not count for more.
		const rarity = corpus.rarity(Math.max(0, ...found.map(({ frequency }) => frequency)));
		let likeliest = 0;
		for (const { segment, offset, term, share } of found) {
			if (this.raise(segment, offset, term, weight * share * rarity)) {
				likeliest = Math.max(likeliest, share);
			}
		}
		return likeliest;
	}

	/** Papers that have both halves of a word whose space was lost: `sourcecitations`. */
	addSplit(left: string, right: string): void {
		const [first, second] = [this.matchesOf(left), this.matchesOf(right)];
		for (const doc of first.docs) {
			const value = Math.min(first.values[doc] ?? 0, second.values[doc] ?? 0);
			if (value > 0) {
				this.lift(doc, value);
			}
		}
		first.release();
		second.release();
	}

	private matchesOf(half: string): WordMatches {
		const matches = new WordMatches(this.corpus, { ...this.word, text: half, stem: half, open: false });
		matches.addTerm(half, splitShare);
		return matches;
	}

	/** Papers whose title the word is a short form of. */
	*addSqueezed(weight: number): Generator<undefined, void> {
		const { text, stem, fields } = this.word;
		// `llms` may be several of what `llm` is short for.
		if (fields & inTitle && !(yield* this.addShortForm(text, weight)) && stem !== text) {
			yield* this.addShortForm(stem, weight);
		}
	}

	private *addShortForm(form: string, weight: number): Generator<undefined, boolean> {
		const rarity = this.corpus.rarity(1);
		let found = false;
		for (const [segment, offset] of this.corpus.segments) {
			for (let from = 0; from < segment.papers.length; from += betweenYields) {
				for (const [doc, quality] of matchSqueezed(segment.titles, form, from, betweenYields)) {
					this.lift(offset + doc, weight * squeezedShare * quality * rarity);
					found = true;
				}
				yield;
			}
		}
		return found;
	}

	/** So short a beginning is looked for in titles alone. */
	private *addTitlePrefix(): Generator<undefined, void> {
		const mask = this.word.fields & inTitle;
		for (const [{ vocabulary, postings }, offset] of this.corpus.segments) {
			const [from, to] = vocabulary.prefixRange(this.word.text);
			for (let term = from; term < to; term++) {
				this.liftTitles(postings, offset, term, mask);
				if (this.isDue()) {
					yield;
				}
			}
		}
	}

	private liftTitles(postings: Postings, offset: number, term: number, mask: number): void {
		const posting = new PostingReader(postings, term);
		while (posting.next()) {
			if (posting.fields & mask) {
				this.lift(offset + posting.doc, 0.2);
			}
		}
		this.work += postings.starts[term + 1]! - postings.starts[term]!;
	}

	private lift(doc: number, value: number): void {
		if (this.corpus.isAlive(doc)) {
			this.found.lift(doc, value);
		}
	}

	private raise({ postings }: Segment, offset: number, term: number, factor: number): boolean {
		const { fields } = this.word;
		let raised = false;
		const posting = new PostingReader(postings, term);
		while (posting.next()) {
			if (posting.fields & fields) {
				this.lift(offset + posting.doc, (factor * posting.weight) / 255);
				raised = true;
			}
		}
		this.work += postings.starts[term + 1]! - postings.starts[term]!;
		return raised;
	}

	/** Whether many postings have been read since it was so. A generator that yields then would cost more than most terms. */
	private isDue(): boolean {
		const isDue = this.work > betweenYields;
		if (isDue) {
			this.work = 0;
		}
		return isDue;
	}
}
