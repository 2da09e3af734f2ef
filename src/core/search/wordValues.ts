import type { Corpus } from './corpus';
import { PaperValues } from './paperValues';
import { PostingReader } from './postings';
import { beginsTitleWord } from './titleBytes';
import type { WordMatches } from './wordMatches';

/** Papers that are looked at together: few enough that their numbers stay in the processor's cache. */
export const papersAtOnce = 1 << 14;

/** What a paper has whose title has a word that begins with so few letters as were typed. */
const titleBeginning = Math.fround(0.2);

const noValues = new PaperValues(0);

type Reading = readonly [PostingReader, factor: number];

/** How well papers match one word of a query, some papers at a time, the first ones first; 0 where they do not. */
export class WordValues {
	private found = noValues;
	/** What is read by where its next paper is, in steps of `papersAtOnce`: most terms of many have few papers. */
	private due: Reading[][] | undefined;
	/** No paper's number is greater. */
	readonly most: number;

	constructor(
		private readonly corpus: Corpus,
		private readonly matches: WordMatches,
	) {
		this.most = matches.terms.reduce((most, { factor }) => Math.max(most, factor), this.open);
	}

	/** By the paper's place among those at hand. */
	get values(): Float32Array {
		return this.found.values;
	}

	/** The places of those that match, each once, but for those that `complete` would add. */
	get places(): Uint32Array {
		return this.found.docs;
	}

	/** The number to which `complete` may lift a paper's. */
	get open(): number {
		return this.matches.titleBeginning ? titleBeginning : 0;
	}

	/** Goes on to the papers from `start` to `end`. */
	read(start: number, end: number): void {
		const { terms, values, word } = this.matches;
		const batch = start / papersAtOnce;
		const known = values[batch];
		if (known) {
			this.found = known;
			return;
		}
		if (word.open && this.due) {
			this.found.clear();
		} else {
			this.found = new PaperValues(papersAtOnce);
		}
		if (!this.due) {
			this.due = [];
			this.due[batch] = terms.map(({ postings, term, offset, factor }) => [
				new PostingReader(postings, term, offset),
				factor,
			]);
		}
		for (const reading of this.due[batch] ?? []) {
			const [reader, factor] = reading;
			reader.lift(this.found, start, end, factor, word.fields);
			if (reader.doc < this.corpus.size) {
				(this.due[Math.floor(reader.doc / papersAtOnce)] ??= []).push(reading);
			}
		}
		if (!word.open) {
			values[batch] = this.found;
		}
	}

	/** Looks for the few letters that were typed in the title of a paper, which is quicker than in the index. */
	complete(doc: number, place: number): void {
		const [{ titles }, title] = this.corpus.placeOf(doc);
		if (
			this.values[place]! < titleBeginning &&
			beginsTitleWord(titles, title, this.matches.titleBeginning!)
		) {
			this.found.lift(place, titleBeginning);
		}
	}
}
