import type { Corpus } from './corpus';
import { forgivenEdits } from './editDistance';
import type { PaperValues } from './paperValues';
import { countPapers, type FoundTerms } from './foundTerms';
import { PostingReader, PostingWriter } from './postings';
import type { QueryWord } from './query';
import { anywhere, inTitle } from './segment';
import { matchSqueezed } from './squeezedTitle';
import { type TypedLetters, typedLetters } from './titleBytes';
import { nearTerms, termsShortened, termsWithOtherBeginning, type NearTerms } from './typos';
import type { TermRange, Vocabulary } from './vocabulary';

const prefixLeast = 0.35;
const prefixRange = 0.45;
/** A longer word counts for less where the word was typed to its end. */
const closedShare = 0.7;
const splitShare = 0.7;
/** So many words of papers are read within a few milliseconds. */
const mostBegun = 300_000;
const squeezedShare = 0.6;
/** Beyond this share of papers a word is known well enough not to be a typo or a short form of something else. */
const rareShare = 0.002;

const papersBetweenYields = 1_000;

/** What one word of a query stands for in a corpus. */
export class WordMatches {
	readonly terms: FoundTerms[] = [];
	/** How well papers match, some papers after others, as far as they were looked at; absent where that is not kept. */
	values: PaperValues[] | undefined;
	/** Letters of which papers match as well that have a word in the title which begins so. */
	letters: TypedLetters | undefined;
	/** In how many papers the word stands as typed. */
	readonly frequency: number;
	/** How many longer words papers have that begin so. */
	private readonly longer: number;
	private papers: number | undefined;
	/** How many of the first terms are known to match no paper. */
	private idle = 0;

	constructor(
		private readonly corpus: Corpus,
		readonly word: QueryWord,
	) {
		this.frequency = corpus.frequency(word.stem);
		this.longer = corpus.prefixFrequency(word.text);
	}

	/** How many papers match, as far as they are no more than `most`, which is always the same. */
	countUpTo(most: number): number {
		const { size, alive } = this.corpus;
		const { fields } = this.word;
		const isCommon = fields === anywhere && this.frequency - (size - alive) >= most;
		return this.letters
			? Infinity
			: (this.papers ??= isCommon ? most : countPapers(this.corpus, this.terms, most, fields));
	}

	/** Whether any paper matches. */
	get any(): boolean {
		const { corpus, terms, word } = this;
		for (; this.idle < terms.length; this.idle++) {
			if (countPapers(corpus, [terms[this.idle]!], 1, word.fields) > 0) {
				return true;
			}
		}
		return !!this.letters && countPapers(corpus, this.termsThatBegin(1), 1, inTitle) > 0;
	}

	/** Papers that have a longer word which begins so. */
	addLonger(): void {
		const { text, open, fields } = this.word;
		if (text.length <= 2 && (!open || /^[a-z0-9]+$/.test(text))) {
			// One so short is looked for in titles alone, and elsewhere only if it has to be and not too many begin so.
			if (open && fields & inTitle) {
				this.letters = typedLetters(text);
			}
			if (!open || fields & inTitle || this.longer > mostBegun) {
				return;
			}
		}
		const rarity = this.corpus.rarity(this.longer);
		this.terms.push(...this.termsThatBegin(rarity * (open ? 1 : closedShare)));
	}

	private termsThatBegin(factor: number): readonly FoundTerms[] {
		const { text } = this.word;
		return this.termsIn(
			vocabulary => vocabulary.prefixRange(text),
			length => factor * (prefixLeast + (prefixRange * text.length) / length),
		);
	}

	private termsIn(
		rangeIn: (vocabulary: Vocabulary) => TermRange,
		factorOf: (length: number) => number,
	): readonly FoundTerms[] {
		return this.corpus.segments.map(([{ vocabulary, postings }, offset]) => {
			const [term, end] = rangeIn(vocabulary);
			const factors: number[] = [];
			for (let at = term; at < end; at++) {
				factors.push(factorOf(vocabulary.lengthOf(at)));
			}
			return { postings, term, factors, offset };
		});
	}

	/** Papers that have a term: the word itself, or two words of the query written as one. */
	addTerm(text: string, share: number): void {
		const factor = share * this.rarityOf(text);
		this.terms.push(
			...this.termsIn(
				vocabulary => vocabulary.rangeOf(text),
				() => factor,
			),
		);
	}

	/** Whether the word, counted twice, and longer ones stand in no more papers than these or a small share. */
	isInFew(papers: number): boolean {
		return this.frequency + this.longer <= Math.max(papers, this.corpus.alive * rareShare);
	}

	/** Papers with a word that differs by a typo. Returns how likely the likeliest is, wherever it stands. */
	*addTypos(weight: number): Generator<undefined, number> {
		const { stem, text, open } = this.word;
		// Nobody has the word: of four letters one may have been lost.
		const most = text.length === 3 && !this.any ? 1 : forgivenEdits(text.length);
		// One year is no slip for another.
		if (most === 0 || /^\d+$/.test(text)) {
			return 0;
		}
		const asPrefix = open && text.length > 4;
		return Math.max(
			yield* this.addNear(weight, words => nearTerms(words, stem, most, asPrefix, false)),
			yield* this.addNear(weight, words => termsWithOtherBeginning(words, stem)),
			this.any ? 0 : yield* this.addNear(weight, words => nearTerms(words, stem, most, false, true)),
		);
	}

	/** Papers with a word of which this one has only some letters. */
	addShortened(): Generator<undefined, number> {
		return this.addNear(1, words => termsShortened(words, this.word.text));
	}

	private *addNear(
		weight: number,
		near: (vocabulary: Vocabulary) => NearTerms,
	): Generator<undefined, number> {
		const { corpus } = this;
		const found = [];
		for (const [{ vocabulary, postings }, offset] of corpus.segments) {
			for (const { term, share } of yield* near(vocabulary)) {
				const frequency = corpus.frequency(vocabulary.term(term));
				if (frequency > 0) {
					found.push({ postings, term, offset, share, frequency });
				}
			}
		}
		// What many write is meant more often than what few do, so a rare term must not count for more.
		const rarity = corpus.rarity(Math.max(...found.map(({ frequency }) => frequency)));
		this.terms.push(...found.map(({ share, ...term }) => ({ ...term, factors: [weight * share * rarity] })));
		return Math.max(...found.map(({ share }) => share));
	}

	/** Papers that have both halves of a word whose space was lost: `sourcecitations`. */
	*addSplit(left: string, right: string): Generator<undefined, void> {
		const [factor, other] = [splitShare * this.rarityOf(left), splitShare * this.rarityOf(right)];
		const { fields } = this.word;
		for (const [{ vocabulary, postings }, offset] of this.corpus.segments) {
			const both = new PostingWriter();
			const second = new PostingReader(postings, vocabulary.find(right));
			for (const first = new PostingReader(postings, vocabulary.find(left)); first.next();) {
				while (second.doc < first.doc && second.next());
				if (second.doc === first.doc && first.fields & fields && second.fields & fields) {
					const weight = Math.min(first.weight, (second.weight * other) / factor);
					both.add(first.doc, Math.ceil(weight), fields);
				}
				if (first.doc % papersBetweenYields === 0) {
					yield;
				}
			}
			yield* this.addPostings(both, offset, factor);
		}
	}

	/** Papers whose title the word is a short form of. */
	*addSqueezed(weight: number): Generator<undefined, void> {
		const { text, stem, fields } = this.word;
		// `llms` may be several of what `llm` is short for.
		for (const form of new Set(fields & inTitle ? [text, stem] : [])) {
			yield* this.addShortForm(form, weight);
		}
	}

	private *addShortForm(form: string, weight: number): Generator<undefined, void> {
		const { corpus } = this;
		const factor = weight * squeezedShare * corpus.rarity(1);
		for (const [{ papers, titles }, offset] of corpus.segments) {
			const short = new PostingWriter();
			for (let from = 0; from < papers.length; from += papersBetweenYields) {
				matchSqueezed(titles, form, from, papersBetweenYields, (doc, quality) => {
					if (!corpus.dead[offset + doc]) {
						short.add(doc, Math.ceil(255 * quality), inTitle);
					}
				});
				yield;
			}
			yield* this.addPostings(short, offset, factor);
		}
	}

	private *addPostings(writer: PostingWriter, offset: number, factor: number): Generator<undefined, void> {
		if (writer.endTerm()) {
			this.terms.push({ postings: yield* writer.finish(), term: 0, factors: [factor], offset });
		}
	}

	private rarityOf(term: string): number {
		return this.corpus.rarity(this.corpus.frequency(term));
	}
}
