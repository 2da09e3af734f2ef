import type { Corpus } from './corpus';
import { noValues, papersAtOnce, PaperValues } from './paperValues';
import { PostingReader } from './postings';
import { beginsTitleWord } from './titleBytes';
import type { WordMatches } from './wordMatches';

/** What a paper has whose title has a word that begins with so few letters as were typed. */
const titleBeginning = Math.fround(0.2);

/** Terms of no more papers are read at once, as there may be thousands of them. */
const fewPapers = 16;

type Reading = readonly [PostingReader, factor: number];

/** How well papers match one word of a query, some papers at a time, the first ones first; 0 where they do not. */
export class WordValues {
	/** But for what `complete` would add. */
	found = noValues;
	/** What is found where it is not kept. */
	private own: PaperValues | undefined;
	/** What is read by where its next paper is, in steps of `papersAtOnce`. */
	private due: Reading[][] | undefined;
	/** For each such step, the places of papers that have terms of few, each before its number. */
	private few: number[][] = [];
	/** No paper's number is greater. */
	readonly most: number;
	/** How much of the query a paper that matches may satisfy by that alone. */
	share = 0;

	constructor(
		private readonly corpus: Corpus,
		readonly matches: WordMatches,
	) {
		const larger = (one: number, other: number) => Math.max(one, other);
		this.most = matches.terms.reduce((most, { factors }) => factors.reduce(larger, most), this.open);
	}

	/** By the paper's place among those at hand. */
	get values(): Float32Array {
		return this.found.values;
	}

	/** The number to which `complete` may lift a paper's. */
	get open(): number {
		return this.matches.letters ? titleBeginning : 0;
	}

	/** Goes on to the papers from `start` to `end`. */
	read(start: number, end: number): void {
		const { values, word } = this.matches;
		const batch = start / papersAtOnce;
		const known = values?.[batch];
		if (known) {
			this.found = known;
			// Another search read them, so what is due here is behind.
			this.due = undefined;
			return;
		}
		const all = (this.due ??= this.begin(batch));
		const due = all[batch] ?? [];
		const few = this.few[batch] ?? [];
		if (values) {
			this.found = values[batch] = due.length + few.length > 0 ? new PaperValues() : noValues;
		} else {
			this.found = this.own ??= new PaperValues();
			this.found.clear();
		}
		for (const reading of due) {
			const [reader, factor] = reading;
			reader.lift(this.found, start, end, factor, word.fields);
			if (reader.doc < this.corpus.size) {
				(all[Math.floor(reader.doc / papersAtOnce)] ??= []).push(reading);
			}
		}
		for (let at = 0; at < few.length; at += 2) {
			this.found.lift(few[at]!, few[at + 1]!);
		}
	}

	/** What is to be read, all of it at the first papers that are. */
	private begin(batch: number): Reading[][] {
		const { terms, word } = this.matches;
		const due: Reading[][] = [];
		due[batch] = [];
		this.few = [];
		for (const { postings, term, factors, offset } of terms) {
			for (let at = 0; at < factors.length; at++) {
				const reader = new PostingReader(postings, term + at, offset);
				const factor = factors[at]!;
				if (postings.starts[term + at + 1]! - postings.starts[term + at]! > fewPapers) {
					due[batch].push([reader, factor]);
					continue;
				}
				while (reader.next()) {
					if (reader.fields & word.fields) {
						const few = (this.few[Math.floor(reader.doc / papersAtOnce)] ??= []);
						few.push(reader.doc % papersAtOnce, (factor * reader.weight) / 255);
					}
				}
			}
		}
		return due;
	}

	/** Looks for the few letters that were typed in the title of a paper, which is quicker than in the index. */
	complete(doc: number, place: number): void {
		const letters = this.matches.letters!;
		if (this.values[place]! < titleBeginning) {
			const [{ titles }, title] = this.corpus.placeOf(doc);
			if (beginsTitleWord(titles, title, letters)) {
				this.found.lift(place, titleBeginning);
			}
		}
	}
}
