import type { Paper } from '../library/paper';
import { squeeze } from './fold';
import { growingBytes, growingNumbers } from './growing';
import { inAbstract, inAuthors, inNames, inNote, inTags, inTitle } from './segment';
import { stem } from './stem';
import { tokenize, type TokenKind } from './tokens';

/** How much a token of each kind counts. */
const shares: Record<TokenKind, number> = { word: 1, part: 0.6, glued: 0.7, initials: 0.5 };

const titleBoost = 4;
const noteBoost = 0.5;
const authorBoost = 2;
const tagBoost = 3;
const nameBoost = 6;

/**
 * In UTF-16 units. Fixed, so that a paper's weights do not depend on its neighbours and segments can be merged as
 * they are.
 */
const usualTitle = 75;
const usualAbstract = 1150;
/** A term that stands so often has half the greatest weight. */
const halfWeight = 1.2;

/** Lists the terms of papers, paper by paper; terms are numbered as they come. */
export class TermCounter {
	readonly terms: string[] = [];
	/** In how many papers each term stands. */
	readonly counts: number[] = [];
	/** Where each paper's entries end; an entry is a term with its weight and its fields. */
	readonly ends = growingNumbers();
	readonly entryTerms = growingNumbers();
	readonly entryWeights = growingBytes();
	readonly entryFields = growingBytes();

	private readonly termOf = new Map<string, number>();
	/** The newest entry of each term, plus one. */
	private readonly newest: number[] = [];
	/** The entries of the paper at hand, with how often each term stands in it. */
	private paperTerms: number[] = [];
	private paperFields: number[] = [];
	private frequencies: number[] = [];
	private field = inTitle;
	private boost = 1;
	private readonly countToken = (token: string, _start: number, _end: number, kind: TokenKind) =>
		this.count(token, shares[kind]);

	add(paper: Paper): void {
		this.paperTerms = [];
		this.paperFields = [];
		this.frequencies = [];
		this.read(paper.title, inTitle, titleBoost / (0.6 + (0.4 * paper.title.length) / usualTitle));
		this.read(paper.abstract, inAbstract, 1 / (0.4 + (0.6 * paper.abstract.length) / usualAbstract));
		this.read(paper.noteText ?? '', inNote, noteBoost);
		paper.authors.forEach(author => this.read(author, inAuthors, authorBoost));
		paper.tags.forEach(tag => this.read(tag, inTags, tagBoost));
		this.field = inNames;
		this.boost = nameBoost;
		for (const name of [paper.key, paper.arxiv, paper.doi]) {
			if (name) {
				this.count(squeeze(name), 1);
			}
		}
		for (const [place, term] of this.paperTerms.entries()) {
			const frequency = this.frequencies[place] ?? 0;
			this.entryTerms.push(term);
			this.entryFields.push(this.paperFields[place] ?? 0);
			this.entryWeights.push(Math.max(1, Math.round((255 * frequency) / (frequency + halfWeight))));
		}
		this.ends.push(this.entryTerms.length);
	}

	private read(text: string, field: number, boost: number): void {
		this.field = field;
		this.boost = boost;
		tokenize(text, this.countToken);
	}

	private count(token: string, share: number): void {
		const term = this.termOf.get(token) ?? this.learn(token);
		const before = this.entryTerms.length;
		let place = (this.newest[term] ?? 0) - before - 1;
		if (place < 0) {
			place = this.paperTerms.push(term) - 1;
			this.newest[term] = before + place + 1;
			this.paperFields.push(0);
			this.frequencies.push(0);
			this.counts[term] = (this.counts[term] ?? 0) + 1;
		}
		this.paperFields[place] = (this.paperFields[place] ?? 0) | this.field;
		this.frequencies[place] = (this.frequencies[place] ?? 0) + share * this.boost;
	}

	private learn(token: string): number {
		const stemmed = stem(token);
		let term = this.termOf.get(stemmed);
		if (term === undefined) {
			term = this.terms.push(stemmed) - 1;
			this.termOf.set(stemmed, term);
		}
		this.termOf.set(token, term);
		return term;
	}
}
